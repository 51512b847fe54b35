import NewsInterface
import NewsModel
import TestSupport
import Testing

struct DateTextTests {
  @Test(arguments: [
    ("2020-12-08", "8 Dec 2020"), ("2020?-12-08", "8 Dec 2020?"), ("2020-12-08?", "8 Dec 2020?"),
    ("2020-12", "Dec 2020"), ("2020", "2020"), ("2020-12-23~", "about 23 Dec 2020"),
    ("XXXX-12-08", "8 Dec"), ("XXXX-12", "Dec"), ("XXXX-XX-XX", "date not known"),
    ("2021-22", "summer 2021"), ("199X", "1990s"), ("19XX", "20th century"),
    ("[2022-02-01..2022-02-10]", "early Feb 2022"), ("[2022-02-21..2022-02-28]", "late Feb 2022"),
    ("[2021-10..2021-12]", "late 2021"), ("[2021-03-04,2021-04-03]", "4 Mar or 3 Apr 2021"),
    ("[2015-02-07,2020-02-07,2026-02-07]", "7 Feb 2015, 2020 or 2026"),
    ("[2022-11-28..2022-12-04]", "28 Nov to 4 Dec 2022"),
    ("[..2022-12-09]", "not after 9 Dec 2022"),
    ("[2018-05..]", "May 2018 or later"), ("2022-01-01~/..", "since about 1 Jan 2022"),
    ("2022-03-03/2022-03-05", "3 Mar 2022 to 5 Mar 2022"), ("../2021", "until 2021"),
  ])
  func `a date is said no more exactly than it is known`(edtf: String, words: String) throws {
    let date = try #require(EDTF(edtf))
    #expect(DateText.words(DatedFact(date, basis: .explicit)) == words)
  }
}

struct BrowserDateTests {
  @Test func `goto lands on the first event of a date, or the next, and says so`() throws {
    var browser = try BrowserHarness()
    browser.type(":goto 2024-03-08")
    browser.press(.enter)
    #expect(browser.state.prompt == nil)
    #expect(browser.state.currentEvent?.date?.edtf.description == "2024-03-08")
    browser.type("dFebruary 2024")
    browser.press(.enter)
    #expect(browser.state.currentEvent?.date?.edtf.description == "2024-03-05")
    #expect(browser.state.message == "Nothing in February 2024: this is the next.")
    browser.type("d2031")
    browser.press(.enter)
    #expect(browser.state.message == "Nothing shown is as late as 2031.")
    browser.type("dundated")
    browser.press(.enter)
    #expect(browser.state.currentEvent?.date == nil)
  }

  @Test func `a command that is none is named, and any action runs by its name`() throws {
    var browser = try BrowserHarness()
    browser.type(":nosuch")
    browser.press(.enter)
    #expect(browser.state.prompt?.fault?.reason.contains("\"nosuch\"") == true)
    browser.press(.control("u"))
    browser.type("articles")
    browser.press(.enter)
    #expect(browser.state.focus == .articles)
    browser.type(":goto someday")
    browser.press(.enter)
    #expect(browser.state.prompt?.fault?.reason.contains("is no date") == true)
  }

  @Test func `problems list the articles without a date, and Enter reads one`() throws {
    var browser = try BrowserHarness()
    browser.type("P")
    #expect(browser.picture.contains("no date"))
    browser.press(.enter)
    #expect(browser.state.focus == .reader)
  }

  @Test func `the date of an article is asked for and handed on`() throws {
    var browser = try BrowserHarness()
    browser.type("D8 Dec 2020")
    browser.press(.enter)
    let id = try #require(browser.state.currentEvent?.lead.article)
    #expect(browser.redated.first?.0 == id)
    #expect(browser.redated.first?.1?.description == "2020-12-08")
    browser.type("Dnever")
    browser.press(.enter)
    #expect(browser.redated.count == 1)
    #expect(browser.state.prompt?.fault?.reason.contains("\"never\"") == true)
    browser.press(.control("u"), .enter)
    #expect(browser.redated.count == 1)
    browser.type("D-")
    browser.press(.enter)
    #expect(browser.redated.last?.1 == nil)
    #expect(browser.redated.count == 2)
  }

  @Test func `a coarser timeline keeps the period that was chosen`() throws {
    var browser = try BrowserHarness()
    browser.type("d2024-03-08")
    browser.press(.enter)
    browser.type("3")
    let day = try #require(browser.state.currentEvent?.date?.earliest)
    for key in ["+", "-", "-", "+"] as [Character] {
      browser.press(.character(key))
      #expect(browser.picture.contains("2024"), "after \(key)")
      browser.press(.character("2"))
      #expect(browser.state.currentEvent?.date?.earliest == day)
      browser.press(.character("3"))
    }
  }
}
