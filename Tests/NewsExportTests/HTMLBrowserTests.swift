import Foundation
import NewsExport
import TestSupport
import Testing

/// What a validator and a browser make of a report.
///
/// Machines without `tidy` or Chromium skip these, and say so.
@Suite(.serialized) struct HTMLBrowserTests {
  @Test(
    .enabled(if: OutsideTool.tidy != nil, "tidy is not installed: apt-get install tidy"),
    .timeLimit(.minutes(1)),
    arguments: [SamplePage.harbour, .hostile, .many(30), SamplePage(events: [], articles: [])]
  )
  func `tidy finds nothing to say`(sample: SamplePage) throws {
    let folder = Repository.temporaryFolder()
    Repository.write(sample.text(), to: folder + "/report.html")
    let errors = try OutsideTool.run(OutsideTool.tidy ?? "", ["-q", "-e", folder + "/report.html"])
      .errors
    // It takes links inside a picture for HTML 4 (5.6.0); the same attributes are known on every other link.
    let remarks = errors.split(separator: "\n").filter { !$0.contains("<a> proprietary attribute") }
    #expect(remarks == [])
  }

  @Test(
    .enabled(if: OutsideTool.browser != nil, "Chromium is not installed: apt-get install chromium"),
    .timeLimit(.minutes(1))
  )
  func `a browser draws the page`() throws {
    let picture = Repository.temporaryFolder() + "/report.png"
    _ = try OutsideTool.browse(
      SamplePage.harbour.text(),
      ["--screenshot=\(picture)", "--window-size=1280,1600"]
    )
    let bytes = Repository.bytes(picture)
    #expect(bytes.starts(with: [0x89] + Array("PNG".utf8)))
    // Width and height in the first block, big-endian; a blank page of this size takes 10 KB.
    #expect(bytes.dropFirst(16).prefix(8).elementsEqual([0, 0, 5, 0, 0, 0, 6, 64]))
    #expect(bytes.count > 40_000)
  }

  /// What the probe finds, after every step: the count said, and how many events are shown.
  @Test(
    .enabled(if: OutsideTool.browser != nil, "Chromium is not installed: apt-get install chromium"),
    .timeLimit(.minutes(1))
  )
  func `the script filters the list and zooms the timeline`() throws {
    let answers = try probe(
      SamplePage.harbour,
      """
      say();
      set("filter-type", "REJECT", "change"); say();
      byId("clear").click(); say();
      set("filter-status", "alleged", "change"); say();
      byId("clear").click();
      press("undated: 1 event"); say();
      press("undated: 1 event"); say();
      press("the week of 4 March 2024: 2 events"); say();
      byId("zoom-in").click();
      found.push(byId("zoom-scale").textContent + ", " + document.querySelectorAll(".bar").length + " bars");
      byId("zoom-out").click(); byId("clear").click();
      set("filter-from", "2024-03-06", "change"); say();
      byId("clear").click();
      set("filter-text", "bogota", "input");
      setTimeout(() => { say(); done(); }, 300);
      """
    )
    #expect(
      answers == [
        "5 events: 5", "1 of 5 events: 1", "5 events: 5", "1 of 5 events: 1", "1 of 5 events: 1",
        "5 events: 5", "2 of 5 events: 2", "by day, 10 bars", "2 of 5 events: 2",
        "1 of 5 events: 1",
      ]
    )
  }

  @Test(
    .enabled(if: OutsideTool.browser != nil, "Chromium is not installed: apt-get install chromium"),
    .timeLimit(.minutes(1))
  )
  func `the bars are one stop of the Tab key, arrows go on from there`() throws {
    let answers = try probe(
      SamplePage.harbour,
      """
      const stops = document.querySelectorAll("#chart a[tabindex='0']");
      found.push(String(stops.length));
      stops[0].focus();
      const key = (name) => document.activeElement
        .dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
      const bar = () => found.push(document.activeElement.getAttribute("aria-label"));
      bar(); key("ArrowRight"); bar(); key("End"); bar(); key(" "); bar(); say();
      found.push(document.activeElement.getAttribute("aria-pressed"));
      done();
      """
    )
    #expect(
      answers == [
        "1", "the week of 1 January 2024: 1 event", "the week of 4 March 2024: 2 events",
        "undated: 1 event", "undated: 1 event", "1 of 5 events: 1", "true",
      ]
    )
  }

  @Test(
    .enabled(if: OutsideTool.browser != nil, "Chromium is not installed: apt-get install chromium"),
    .timeLimit(.minutes(1))
  )
  func `five thousand events are filtered while one waits`() throws {
    let answers = try probe(
      SamplePage.many(5_000),
      """
      const start = performance.now();
      set("filter-type", "REJECT", "change");
      const middle = performance.now();
      byId("clear").click();
      say();
      found.push(String(Math.round(Math.max(middle - start, performance.now() - middle))));
      done();
      """
    )
    #expect(answers.first == "5000 events: 5000")
    let milliseconds = try #require(answers.last.flatMap { Int($0) })
    print("five thousand events were filtered in \(milliseconds) ms")
    #expect(milliseconds < 500)
  }

  @Test(
    .enabled(if: OutsideTool.browser != nil, "Chromium is not installed: apt-get install chromium"),
    .timeLimit(.minutes(1))
  )
  func `a hostile page runs nothing`() throws {
    let (page, console) = try OutsideTool.browse(SamplePage.hostile.text(), ["--dump-dom"])
    #expect(page.contains("class=\"running\""))
    #expect(!page.contains("<img"))
    #expect(!console.contains("CONSOLE"))
  }

  /// Runs steps in the page, and returns what they found.
  private func probe(_ sample: SamplePage, _ steps: String) throws -> [String] {
    let script = """
      <script>
      const byId = (id) => document.getElementById(id);
      const found = [];
      const set = (id, value, kind) => { byId(id).value = value; byId(id).dispatchEvent(new Event(kind)); };
      const press = (label) => document.querySelector(`a[aria-label="${label}"]`)
        .dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      const say = () =>
        found.push(byId("count").textContent + ": " + document.querySelectorAll(".event:not([hidden])").length);
      const done = () => { document.body.textContent = "FOUND|" + found.join("|") + "|END"; };
      \(steps)
      </script></body>
      """
    let text = sample.text().replacing("</body>", with: script)
    let (page, console) = try OutsideTool.browse(
      text,
      ["--dump-dom", "--virtual-time-budget=2000"]
    )
    #expect(!console.contains("CONSOLE"), "\(console)")
    #expect(page.contains("class=\"running\""))
    return (page.between("FOUND|", "|END") ?? "").components(of: "|")
  }
}
