import Glibc
package import NewsModel

/// Why a corpus cannot be read at all; what is wrong with one file of it is a ``FileFault``.
package enum CorpusError: Error, Hashable, Sendable {
  case noSuchPath(String)
  case unreadable(String, errno: Int32)
  /// With what is wrong with each file.
  case nothingReadable(String, [FileReport])
  case notAFile(String)
  /// The one file that was opened.
  case fault(file: String, String)
}

extension CorpusError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchPath(let path):
      "There is no file or folder \"\(path)\". Give a folder of articles, as in `reportedly ./my-articles`."
    case .unreadable(let path, let errno):
      "Could not read \"\(path)\": \(String(cString: strerror(errno)))."
        + (errno == EACCES ? " Check its permissions." : "")
    case .nothingReadable(let path, let files):
      "\"\(path)\" holds no article that can be read"
        + (!files.isEmpty
          ? ": none of its files is one (\(files.count)). `reportedly check` says why."
          : "; it is empty.")
    case .notAFile(let path): "\"\(path)\" is neither a folder nor a regular file."
    case .fault(let file, let reason): "Could not read \"\(file)\": \(reason)."
    }
  }
}
