import Pages

/// Makes a form of the parts of a `multipart/form-data` body; files go to the desk at once.
struct FormAssembly {
    private let desk: UploadFolder.Desk
    private let limits: SiteLimits
    /// The greatest number of bytes of all files together.
    private let fileLimit: Int
    private var fields: [String: [String]] = [:]
    private var files: [String: [Upload]] = [:]
    private var current: Part?
    private var parts = 0
    private var textBytes = 0
    private var fileBytes = 0

    private struct Part {
        let head: MultipartParser.Head
        var text: [UInt8] = []
        var file: UploadFolder.OpenFile?
        var size = 0
    }

    init(desk: UploadFolder.Desk, fileLimit: Int, limits: SiteLimits) {
        self.desk = desk
        self.fileLimit = fileLimit
        self.limits = limits
    }

    mutating func take(_ event: MultipartParser.Event) throws(WebRefusal) {
        switch event {
        case .begin(let head):
            parts += 1
            guard parts <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
            current = Part(head: head, file: head.fileName == nil ? nil : try desk.open())
        case .bytes(let bytes):
            try add(bytes)
        case .end:
            try end()
        }
    }

    /// The form.
    var form: Form { Form(fields: fields, files: files) }

    private mutating func add(_ bytes: [UInt8]) throws(WebRefusal) {
        current?.size += bytes.count
        if let file = current?.file {
            fileBytes += bytes.count
            guard fileBytes <= fileLimit else { throw .tooLarge(limit: fileLimit) }
            try file.write(bytes)
        } else {
            textBytes += bytes.count
            guard textBytes <= limits.text else { throw .tooLarge(limit: limits.text) }
            current?.text += bytes
        }
    }

    private mutating func end() throws(WebRefusal) {
        guard let part = current else { return }
        current = nil
        guard let file = part.file else {
            guard !part.text.contains(0),
                let text = String(validating: part.text, as: UTF8.self)
            else { throw .badText }
            fields[part.head.name, default: []].append(text)
            return
        }
        try file.close()
        // A file input without a file sends a part without name or bytes.
        guard part.size > 0 || part.head.fileName?.isEmpty == false else { return }
        files[part.head.name, default: []].append(
            Upload(
                name: part.head.fileName ?? "",
                mediaType: part.head.mediaType,
                size: part.size,
                path: file.path
            )
        )
    }
}
