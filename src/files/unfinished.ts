/**
 * Whether a name says that the file is not there for readers yet, or was only set aside: what transfers, browsers and
 * editors write before they rename it, and editors' back-ups. What norwire itself makes has "~" only inside.
 */
export function isUnfinished(name: string): boolean {
  return /\.(?:part|partial|tmp|temp|filepart|crdownload|download|opdownload|swp|swx|!ut|bak)$|~$|^[~#]|^\./iu.test(
    name,
  );
}
