import Glibc

/// Why a corpus or a file of it cannot be read.
package enum CorpusError: Error, Hashable, Sendable {
  case noSuchPath(String)
  case unreadable(file: String, errno: Int32)
  case nothingReadable(String, skipped: Int)
  case notAFile(String)
  case empty(file: String)
  case binary(file: String)
}

extension CorpusError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchPath(let path):
      "There is no file or folder \"\(path)\". Give a folder of articles, as in `reportedly ./my-articles`."
    case .unreadable(let file, let errno):
      "Could not read \"\(file)\": \(String(cString: strerror(errno))). Check its permissions."
    case .nothingReadable(let path, let skipped):
      "\"\(path)\" holds no article that can be read: no .txt or .md file"
        + (skipped > 0 ? " among its files (\(skipped))." : "; it is empty.")
    case .notAFile(let path): "\"\(path)\" is neither a folder nor a regular file."
    case .empty(let file): "\"\(file)\" is empty."
    case .binary(let file): "\"\(file)\" is not text: it holds zero bytes."
    }
  }
}
