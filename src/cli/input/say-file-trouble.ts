/** What the system says of a file, in words. */
export function sayFileTrouble(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'is not there.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be opened: permission denied.';
    case 'EISDIR':
      return 'is a folder.';
    case 'ENOSPC':
      return 'could not be written: the disk is full.';
    case 'EROFS':
      return 'could not be written: the disk is read-only.';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'cannot be: part of its path is a file, not a folder.';
    case 'ENAMETOOLONG':
      return 'cannot be: its name is too long.';
    default:
      return `cannot be used: ${error.message}`;
  }
}
