import type { World } from './world.ts';

/** Speaks on both streams so that neither runs into the other on a terminal. */
export interface Voice {
  /** Problems: whole lines on standard error, with blank lines around them. */
  readonly block: (text: string) => void;
  /** A line on standard error. */
  readonly line: (line: string) => void;
  /** A line on standard output. */
  readonly result: (line: string) => void;
  /** A line for a terminal that gives way to whatever is said next. */
  readonly progress: (line: string) => void;
  /** Takes the line of progress away. */
  readonly clear: () => void;
}

/** @param isSpaced false for problems printed for programs, which take no blank lines */
export function openVoice(
  { stdout, stderr }: Pick<World, 'stdout' | 'stderr'>,
  isSpaced: boolean,
): Voice {
  let said: 'nothing' | 'line' | 'block' = 'nothing';
  let isProgressing = false;
  const clear = () => {
    if (isProgressing) stderr.write('\r\u001b[2K');
    isProgressing = false;
  };
  const say = (text: string, kind: 'line' | 'block') => {
    clear();
    const isApart = isSpaced && said !== 'nothing' && (kind === 'block' || said === 'block');
    stderr.write(isApart ? `\n${text}` : text);
    said = kind;
  };
  return {
    block: (text) => {
      if (text !== '') say(text, 'block');
    },
    line: (line) => say(`${line}\n`, 'line'),
    result: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    progress: (line) => {
      if (!stderr.isTerminal) return;
      clear();
      stderr.write(line.slice(0, stderr.columns - 1));
      isProgressing = true;
    },
    clear,
  };
}
