import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates files with veraPDF. Arguments: flavours with commas between them, then the files.
 * Prints a line a file and flavour, and below it each rule that was broken and how often.
 * Exit code 1 where any file does not conform.
 */
public class Validate {
  private static final int MOST_FAULTS = 200;

  public static void main(String[] arguments) throws Exception {
    // Remarks of its parsers are no verdict.
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean conforms = true;
    for (int at = 1; at < arguments.length; at++) {
      for (String flavour : arguments[0].split(",")) {
        conforms &= validate(arguments[at], PDFAFlavour.fromString(flavour));
      }
    }
    System.exit(conforms ? 0 : 1);
  }

  private static boolean validate(String file, PDFAFlavour flavour) throws Exception {
    try (FileInputStream bytes = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, MOST_FAULTS, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println((result.isCompliant() ? "ok   " : "FAIL ") + flavour.getId() + " " + file);
      Map<String, Integer> faults = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        faults.merge(rule(assertion) + " " + assertion.getMessage(), 1, Integer::sum);
      }
      faults.forEach((fault, count) -> System.out.println("     " + count + " times " + fault));
      return result.isCompliant();
    }
  }

  private static String rule(TestAssertion assertion) {
    return assertion.getRuleId().getClause() + "-t" + assertion.getRuleId().getTestNumber();
  }
}
