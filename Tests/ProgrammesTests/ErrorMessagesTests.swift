import CivilTime
import Foundation
import Intake
import PolicyText
import Testing

@testable import Pages
@testable import Programmes

/// Every refusal of the room speaks both languages, with a hint and without a gap.
@Suite struct ErrorMessagesTests {
    @Test(arguments: ErrorMessagesTests.cases)
    func `every error has its sentence and its hint in both languages`(error: ProgrammeError) throws
    {
        try expectSentences(of: error)
    }

    @Test(arguments: ErrorMessagesTests.readings)
    func `a document that is not taken says why`(error: ReadingRefusal) throws {
        try expectSentences(of: error)
    }

    @Test(arguments: ErrorMessagesTests.documents)
    func `a document that cannot be read says why`(error: ReadRefusal) throws {
        try expectSentences(of: error)
    }

    @Test func `every sentence of an error belongs to a case`() throws {
        let spoken = try TestRoom.keys(of: "errors").filter { !$0.hasSuffix(".hint") }
        #expect(Set(spoken) == Set(Self.cases.map(\.key)))
        #expect(spoken.count == Self.cases.count)
    }

    private func expectSentences(of refusal: any Refusal) throws {
        let messages = try TestRoom.library().messages
        for language in Language.allCases {
            for key in [refusal.key, refusal.key + ".hint"] {
                #expect(messages.has(key), "\(key)")
                let sentence = messages(key, language, refusal.arguments)
                #expect(!sentence.isEmpty)
                #expect(!sentence.contains("{"), "\(key) leaves a gap: \(sentence)")
                let end = try #require(sentence.last)
                #expect("。.".contains(end) || refusal.key == "error.conflict", "\(sentence)")
            }
        }
    }

    static let readings: [ReadingRefusal] = [.unknown, .busy(waiting: 8), .failed]

    static let cases: [ProgrammeError] =
        ProgrammeError.Noun.allCases.map { .notFound($0, "0190") }
        + [
            .unknownUnit("市文旅局", near: []), .unknownUnit("市文旅局", near: ["市文化和旅游局"]),
            .notOnDuty(unit: "市工信局", task: "建设园区"),
            .conflict(
                ProgrammeError.Conflict(
                    noun: .task,
                    record: "0190",
                    revision: 3,
                    actor: "李四",
                    at: 0,
                    changes: [ProgrammeError.Conflict.Change(field: "title", value: "建设园区")]
                )
            ),
            .empty(field: "title"), .tooLong(field: "title", length: 501, limit: 500),
            .wrongValue(field: "value", value: "甲"),
            .fileTooLarge(name: "台账.xlsx", size: 30_000_000, limit: 20_000_000),
            .monthInFuture(Month(year: 2026, month: 5), now: Month(year: 2026, month: 3)),
            .dayInFuture(Day(number: 20_000)), .progressOutOfRange(101),
            .planNotInForce(title: "方案", status: .draft),
            .planNotDraft(title: "方案", status: .inForce),
            .planIsPast(title: "方案", status: .replaced), .planIsEmpty(title: "方案"),
            .editionInForce(title: "方案", edition: 1), .nothingToReplace(title: "方案"),
            .taskClosed(title: "任务"), .taskClosing(title: "任务"), .taskOpen(title: "任务"),
            .dropped(title: "任务"), .taskHasWork(title: "任务"), .partOfItself(title: "任务"),
            .sameUnit(name: "市工信局"), .nameTaken(name: "工信局", by: "市工信局"),
            .notMerged(name: "市工信局"),
        ]

    static let documents: [ReadRefusal] =
        reads.map(ReadRefusal.reader)
        + [
            .intake(.noConverter("pdftotext")), .intake(.unreadable(.pdf)),
            .intake(.tooSlow(.pdf, seconds: 30)),
        ]

    private static let reads: [ReadError] = [
        .empty, .tooLarge(bytes: 2, limit: 1), .unknownEncoding(offset: 3), .unknownFormat,
        .damaged(format: .docx, part: "word/document.xml"),
        .bomb(format: .docx, part: "word/document.xml"), .tooDeep(format: .html, limit: 200),
        .needsConversion(.pdf), .noText(.pdf),
    ]
}
