import NewsEvents
import NewsModel
import TestSupport
import Testing

struct FrameFileTests {
  @Test func `the project's frames can be read, and cover the sixteen types`() throws {
    let frames = try FrameFile(Repository.bytes(Repository.path("Data/Lexicons/frames.tsv"))).frames
    #expect(frames.count > 1_500)
    #expect(Set(frames.compactMap(\.type)) == Set(EventType.allCases))
  }

  @Test func `slots are read`() throws {
    let frame = try #require(
      try FrameFile(
        Array(
          "impose <sanction|@ORG> on<@GEO>\tverb\tCOERCE\trestrict\t163\tweak to=on|against\tX.\n"
            .utf8
        )
      ).frames.first
    )
    #expect(frame.head == "impose")
    #expect(frame.objects.words == ["sanction", "sanctions"])
    #expect(frame.objects.classes == [.body])
    #expect(frame.prepositions.count == 1)
    #expect(frame.isWeak)
    #expect(frame.recipientPrepositions == ["on", "against"])
  }

  @Test(arguments: [
    ("expel\tverb\n", "needs five columns"),
    ("expel\tverb\tWAR\t-\t-\n", "has no event type \"WAR\""),
    ("expel\tthing\tAGREE\t-\t-\n", "has no part of speech \"thing\""),
    ("expel <x\tverb\tAGREE\t-\t-\n", "has a slot without \">\""),
  ])
  func `a faulty line is named`(text: String, fault: String) {
    #expect(throws: FrameFileError.self) { try FrameFile(Array(text.utf8)) }
    do { _ = try FrameFile(Array(text.utf8)) } catch {
      #expect(error.description.hasPrefix("Line 1 of the frames \(fault)"))
    }
  }
}
