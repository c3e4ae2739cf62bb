/** Where progress is shown, and by which clock. */
export interface ProgressPlace {
  /** Whether somebody sits in front of it; nothing is written otherwise. */
  isTerminal: boolean;
  write: (text: string) => void;
  /** Milliseconds since any moment. */
  now: () => number;
}

/** How far a check is, on one line that goes when it ends. */
export interface Progress {
  step: (done: number, total: number) => void;
  end: () => void;
}

/** How long a check may take before it says how far it is, and how often it says so; milliseconds. */
const [patience, rhythm] = [1000, 200];

/** Shows how far a check is, once it takes longer than a second: a quick one needs no words. */
export function checkProgress({ isTerminal, write, now }: ProgressPlace): Progress {
  let next = now() + patience;
  let isShown = false;
  return {
    step: (done, total) => {
      if (!isTerminal || now() < next) return;
      next = now() + rhythm;
      isShown = true;
      write(`\r\u001b[K${String(done)} of ${String(total)} postmortems checked …`);
    },
    end: () => {
      if (isShown) write('\r\u001b[K');
      isShown = false;
    },
  };
}
