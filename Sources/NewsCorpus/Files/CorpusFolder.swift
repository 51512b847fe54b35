import Glibc
package import NewsModel

/// The files below a folder, or one file, in a fixed order.
package struct CorpusFolder: Sendable {
  /// As it was given.
  package let path: String
  package let files: [CorpusFile]
  /// What is not read whatever it holds, with the reason.
  package let skipped: [FileReport]
  /// How many files and folders are passed over because their names begin with a full stop.
  package let hidden: Int

  /// Lists files to any depth; hidden ones are passed over, and symbolic links are not followed.
  ///
  /// - Throws: ``CorpusError`` where the path does not exist, may not be read, or holds no file at all.
  package init(at path: String) throws(CorpusError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .noSuchPath(path) : .unreadable(path, errno: errno)
    }
    var listing = FolderListing()
    if status.st_mode & S_IFMT == S_IFDIR {
      guard listing.walk(Array(path.utf8CString.dropLast()), name: "") else {
        throw .unreadable(path, errno: listing.failure)
      }
    } else {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
      // The one file that was named may be a link to where it is.
      let place = realpath(path, nil)
      defer { free(place) }
      listing.add(name, at: Array((place.map { String(cString: $0) } ?? path).utf8CString), status)
    }
    self.path = path
    hidden = listing.hidden
    files = listing.files.sorted { $0.name < $1.name }
    skipped = listing.skipped.sorted { $0.file < $1.file }
    guard !files.isEmpty else {
      throw .nothingReadable(path, skipped)
    }
  }
}
