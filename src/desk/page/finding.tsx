import { diffWords, levelNames, reasonsFor, sentence } from '../../english/index.ts';
import type { FindingDocument } from '../documents.ts';
import { dismissFinding, fixFinding } from './commands.ts';
import { reopen } from './decisions.ts';
import { sayTime } from './say.ts';
import { isWithdrawn, litFinding, now } from './state.ts';
import { shorten, Words } from './words.tsx';

interface FindingsProps {
  readonly findings: readonly FindingDocument[];
  /** The text they are about. */
  readonly text: string | null;
}

/** What is open in a place, and below it what an editor has set aside. */
export function Findings({ findings, text }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings
        .toSorted(compareFindings)
        .map((finding) =>
          finding.dismissed === null ? (
            <Open key={finding.key} finding={finding} text={text} />
          ) : (
            <Aside key={finding.key} finding={finding} />
          ),
        )}
    </ul>
  );
}

/** Errors first, and last what was set aside. */
function compareFindings(one: FindingDocument, other: FindingDocument): number {
  const weight = ({ level, dismissed }: FindingDocument): number =>
    dismissed === null ? { error: 0, warning: 1, remark: 2 }[level] : 3;
  return weight(one) - weight(other);
}

export const findingId = (key: string): string => `finding-${key}`;

function Open({ finding, text }: { readonly finding: FindingDocument; readonly text: string | null }) {
  const { key, level, message, fix, rule } = finding;
  const light = (): void => {
    litFinding.value = key;
  };
  return (
    <li
      class={`finding ${level}`}
      data-stop={key}
      data-finding={key}
      tabIndex={-1}
      onFocusCapture={light}
      onMouseEnter={light}
      onMouseLeave={() => {
        litFinding.value = null;
      }}
      onBlurCapture={() => {
        litFinding.value = null;
      }}
    >
      <p id={findingId(key)}>
        <strong class="level">{levelNames[level]}</strong> <span title={rule}>{sentence(message)}</span>
      </p>
      {reasonsFor(finding).map((reason) => (
        <p class="because" key={reason}>
          {reason}
        </p>
      ))}
      {!isWithdrawn.value && (
        <p class="buttons">
          {fix !== null && (
            <>
              <button type="button" onClick={() => fixFinding(key)}>
                Fix <kbd>f</kbd>
              </button>
              <span class="preview">
                <Words words={shorten(diffWords(text ?? '', fix))} lang="en" />
              </span>
            </>
          )}
          <button type="button" onClick={() => dismissFinding(key)}>
            Dismiss <kbd>d</kbd>
          </button>
        </p>
      )}
    </li>
  );
}

function Aside({ finding: { key, message, dismissed } }: { readonly finding: FindingDocument }) {
  return (
    <li id={findingId(key)} class="finding aside">
      <p>
        {sentence(message)}{' '}
        <span class="quiet">
          Dismissed by {dismissed?.by} at {sayTime(dismissed?.at ?? '', now.value)}
          {dismissed?.reason ? `: ${dismissed.reason}` : ''}.
        </span>{' '}
        <button type="button" class="plain" onClick={() => reopen(key)}>
          Open again
        </button>
      </p>
    </li>
  );
}
