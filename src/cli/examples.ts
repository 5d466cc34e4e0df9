/** What stands below the help of norwire itself. */
export const examples = `
Examples:
  norwire demo                               the main job on a bundled story; no key, no network
  norwire story.txt                          English copy on stdout, findings on stderr (norwire translate story.txt)
  norwire story.txt --copy --no-signature    the same, on the clipboard too
  norwire translate story.xml --brief -f html -o story.html
                                             a review page with the brief
  pbpaste | norwire brief --words 80         a brief of what is piped in
  norwire split --json story.txt             headline, lede, quotes and speakers as read; no model
  norwire check norwegian.txt english.txt    checks any translation; no model
  norwire apply edited.xlf -f nitf -o out/   edited copy, checked, in any format; no model
  norwire desk in/ --out copy/               the editors’ window: read, mend, approve, send

Exit codes: 0 done · 1 done, an editor must look · 2 usage, settings or input · 3 the model could not be reached
or understood · 4 some stories of a batch failed · 5 the cost limit was reached · 130 interrupted`;
