import Foundation
import Pages
import Storage

/// The form that takes a document in, and what it is sent to.
struct UploadPages: Sendable {
    /// The most bytes of a document.
    static let limit = 32 << 20

    private let programmes: Programmes
    private let library: TemplateLibrary
    private let readings: Readings
    private let template: Template

    init(programmes: Programmes, library: TemplateLibrary, readings: Readings) throws {
        self.programmes = programmes
        self.library = library
        self.readings = readings
        template = try library.template("review-upload")
    }

    var routes: [Route] {
        [
            .page("/regions/{region}/plans/new") { try await form($0) },
            .form("/regions/{region}/plans", .upload(limit: UploadPages.limit)) {
                try await send($0)
            },
        ]
    }

    private func form(_ visit: Visit) async throws -> Answer {
        let scene = try await ReviewScene(visit, programmes, library)
        return .page(try await page(scene, holding: Form(), errors: []))
    }

    private func send(_ visit: Visit) async throws -> Answer {
        let scene = try await ReviewScene(visit, programmes, library)
        do {
            let document = try await IncomingDocument(visit.form, in: scene.code, programmes)
            let reading = try await readings.receive(
                document.file,
                pasted: document.pasted,
                after: document.predecessor,
                act: try visit.act()
            )
            return .redirect(Addresses.reading(reading.id, in: scene.code))
        } catch let refusal as any Refusal where refusal.status != 404 {
            let errors =
                refusal.fields.isEmpty
                ? [FieldError("", refusal.key, refusal.arguments)] : refusal.fields
            let page = try await page(scene, holding: visit.form, errors: errors)
            return .page(page, status: refusal.status)
        }
    }

    private func page(
        _ scene: ReviewScene,
        holding form: Form,
        errors: [FieldError]
    ) async throws -> Page {
        let running = try await programmes.plans(in: scene.code)
            .map(\.plan).filter { $0.status == .inForce }
        let sheet = UploadForm(scene: scene, running: running)
            .sheet(holding: form, errors: errors)
        return Page(
            title: scene.voice("review.upload.title"),
            crumbs: scene.regionCrumbs,
            body: template.render(UploadPage(sheet: sheet.html(scene.voice)), scene.language),
            section: "plans"
        )
    }
}

/// What the upload page shows.
struct UploadPage: Sendable {
    let sheet: HTML
}

/// The form that takes a document in.
struct UploadForm: Sendable {
    let scene: ReviewScene
    /// The plans of which the document may be a later edition.
    let running: [Plan]

    /// The form, holding what was sent.
    func sheet(holding form: Form, errors: [FieldError]) -> FormSheet {
        let voice = scene.voice
        var fields = [
            Field(
                .file(accept: [".docx", ".pdf", ".txt", ".md", ".html", ".htm"]),
                "document",
                label: voice("review.upload.document"),
                hint: voice("review.upload.document.hint")
            ),
            Field(
                .longText(rows: 10),
                "text",
                label: voice("review.upload.text"),
                hint: voice("review.upload.text.hint"),
                value: form["text"]
            ),
            Field(
                .text,
                "name",
                label: voice("review.upload.name"),
                hint: voice("review.upload.name.hint"),
                value: form["name"],
                limit: 200
            ),
        ]
        if !running.isEmpty {
            let options = running.map { Field.Option($0.id.description, $0.title) }
            fields.append(
                Field(
                    .select([Field.OptionGroup("", options)]),
                    "predecessor",
                    label: voice("review.upload.predecessor"),
                    hint: voice("review.upload.predecessor.hint"),
                    value: form["predecessor"]
                )
            )
        }
        return FormSheet(
            action: Addresses.plans(in: scene.code),
            fields: fields,
            submit: voice("review.upload.submit"),
            cancel: Addresses.region(scene.code),
            errors: errors
        )
    }
}

/// A document as a form brings it: a file, or text typed or pasted.
struct IncomingDocument: Sendable {
    /// The document.
    let file: Programmes.IncomingFile
    /// The text, where it was typed or pasted.
    let pasted: String?
    /// The plan of which it is a later edition.
    let predecessor: Plan.ID?

    /// Takes what was sent.
    ///
    /// - Throws: `FormRefusal` where nothing was sent, or both.
    init(_ form: Form, in region: RegionCode, _ programmes: Programmes) async throws {
        var reader = FormReader(form)
        let text = form["text"]
        let upload = reader.file("document")
        let name = reader.text("name")
        let running = try await programmes.plans(in: region).map(\.plan.id.description)
        let predecessor = reader.choice("predecessor", of: running)
        if upload == nil, text.isEmpty { reader.refuse("document", "review.error.nothing-sent") }
        if upload != nil, !text.isEmpty { reader.refuse("document", "review.error.both-sent") }
        try reader.finish()
        self.predecessor = predecessor.flatMap { Plan.ID($0) }
        if let upload {
            pasted = nil
            file = Programmes.IncomingFile(
                name: upload.name,
                mediaType: upload.mediaType,
                bytes: Array(try Data(contentsOf: URL(fileURLWithPath: upload.path)))
            )
        } else {
            pasted = text
            file = Programmes.IncomingFile(
                name: name.isEmpty ? "document.txt" : name,
                mediaType: "text/plain; charset=utf-8",
                bytes: Array(text.utf8)
            )
        }
    }
}
