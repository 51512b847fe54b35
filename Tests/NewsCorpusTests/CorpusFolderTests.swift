import Glibc
import NewsCorpus
import NewsModel
import TestSupport
import Testing

struct CorpusFolderTests {
  @Test func `files come sorted from any depth, hidden ones not at all`() throws {
    let folder = Repository.temporaryFolder()
    mkdir(folder + "/deep", 0o755)
    for name in ["b.txt", "a.md", "deep/c.txt", ".hidden.txt"] {
      Repository.write("x", to: folder + "/" + name)
    }
    symlink("/etc/passwd", folder + "/link.txt")
    let found = try CorpusFolder(at: folder)
    #expect(found.files.map(\.name) == ["a.md", "b.txt", "deep/c.txt"])
    #expect(found.skipped.map(\.file) == ["link.txt"])
    #expect(found.skipped[0].reason?.contains("symbolic link") == true)
  }

  @Test func `one file is a corpus`() throws {
    let folder = Repository.temporaryFolder()
    Repository.write("x", to: folder + "/a.txt")
    #expect(try CorpusFolder(at: folder + "/a.txt").files.map(\.name) == ["a.txt"])
  }

  @Test func `a path that is not there is named with the way out`() {
    #expect(throws: CorpusError.noSuchPath("/no/such/place")) {
      try CorpusFolder(at: "/no/such/place")
    }
    #expect(
      CorpusError.noSuchPath("/no/such/place").description
        == "There is no file or folder \"/no/such/place\". Give a folder of articles, as in `reportedly ./my-articles`."
    )
  }

  @Test func `an empty folder is named`() {
    let folder = Repository.temporaryFolder()
    #expect(throws: CorpusError.nothingReadable(folder, [])) {
      try CorpusFolder(at: folder)
    }
  }
}
