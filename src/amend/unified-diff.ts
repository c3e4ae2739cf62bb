import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * The difference of two texts of one file as a unified diff that `git apply` and `patch -p1` take.
 * @param file path from the top of the repository, with forward slashes
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
