import Glibc

/// Why a file, or a part of it, is not read: a sentence that names the way out, where there is one.
package enum FileFault: Error, Hashable, Sendable {
  case unreadable(errno: Int32)
  case notRegular(String)
  case link
  case empty
  case changing
  case tooLarge(megabytes: Int, limit: Int)
  case unpacksTooLarge(limit: Int)
  case otherKind(String)
  case unknownEnding(String)
  case damaged(String)
  case noArticle(String)
}

extension FileFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let errno) where errno == EACCES:
      "permission denied; check its permissions"
    case .unreadable(let errno): String(cString: strerror(errno))
    case .notRegular(let kind): "\(kind), not a file"
    case .link: "a symbolic link; links are not followed"
    case .empty: "empty"
    case .changing: "it was changed while it was read; open it again when it is done"
    case .tooLarge(let megabytes, let limit):
      "\(megabytes) MB; articles are read from files of up to \(limit) MB: split it"
    case .unpacksTooLarge(let limit):
      "unpacks to more than \(limit) MB: split what is in it"
    case .otherKind(let what): what
    case .unknownEnding(let ending):
      "\"\(ending)\" is no kind of file that holds articles; rename it to .txt if it does"
    case .damaged(let how): how
    case .noArticle(let why): why
    }
  }
}
