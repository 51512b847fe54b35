import Glibc
package import NewsModel

/// The files below a folder, or one file, in a fixed order.
package struct CorpusFolder: Sendable {
  package let files: [CorpusFile]
  /// Files that are not read, with the reason.
  package let skipped: [SkippedFile]

  /// Lists files to any depth; hidden ones are passed over, and symbolic links are not followed out of the folder.
  ///
  /// - Throws: ``CorpusError`` where the path does not exist, may not be read, or holds nothing that can be read.
  package init(at path: String) throws(CorpusError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT ? .noSuchPath(path) : .unreadable(file: path, errno: errno)
    }
    var listing = Listing(root: path)
    if status.st_mode & S_IFMT == S_IFDIR {
      try listing.walk("")
    } else {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
      listing.add(name, at: path)
    }
    files = listing.files.sorted { $0.name < $1.name }
    skipped = listing.skipped.sorted { $0.name < $1.name }
    guard !files.isEmpty else { throw .nothingReadable(path, skipped: skipped.count) }
  }
}

/// A file of the corpus: its path within the folder, and where it is.
package struct CorpusFile: Hashable, Sendable {
  package let name: String
  package let path: String

  /// The day on which the file was last written; nil where it cannot be asked.
  package var modified: CalendarDate? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return CalendarDate(dayNumber: Int(status.st_mtim.tv_sec) / 86_400)
  }

  /// The bytes on disk.
  package func bytes() throws(CorpusError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(file: name, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(file: name, errno: errno) }
    let size = max(0, Int(status.st_size))
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count, let base = buffer.baseAddress {
        let got = read(descriptor, base + count, buffer.count - count)
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          failure = errno
          break
        }
        count += got
      }
    }
    guard failure == 0 else { throw .unreadable(file: name, errno: failure) }
    return bytes
  }
}

package struct SkippedFile: Hashable, Sendable {
  package let name: String
  package let reason: String

  package init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}

private struct Listing {
  let root: String
  var files: [CorpusFile] = []
  var skipped: [SkippedFile] = []

  init(root: String) { self.root = root }

  mutating func walk(_ folder: String) throws(CorpusError) {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard let directory = opendir(path) else {
      if folder.isEmpty { throw .unreadable(file: path, errno: errno) }
      skipped.append(SkippedFile(name: folder, reason: String(cString: strerror(errno))))
      return
    }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(directory)
    for name in names.sorted() {
      let relative = folder.isEmpty ? name : folder + "/" + name
      let absolute = root + "/" + relative
      var status = stat()
      guard lstat(absolute, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try walk(relative)
      case S_IFREG: add(relative, at: absolute)
      case S_IFLNK:
        skipped.append(
          SkippedFile(name: relative, reason: "a symbolic link; links are not followed")
        )
      default: skipped.append(SkippedFile(name: relative, reason: "not a regular file"))
      }
    }
  }

  mutating func add(_ name: String, at path: String) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ending {
    case "txt", "md", "text", "markdown": files.append(CorpusFile(name: name, path: path))
    case "pdf":
      skipped.append(
        SkippedFile(name: name, reason: "PDF: convert it with `pdftotext FILE`, then open again")
      )
    default:
      skipped.append(SkippedFile(name: name, reason: "only .txt and .md files are read so far"))
    }
  }
}
