import Storage

extension Programmes {
    /// Attaches a file of at most ``Attachment/sizeLimit`` bytes to a task, or to a check-in on it.
    package func attachFile(
        _ file: IncomingFile,
        to task: Task.ID,
        checkIn: CheckIn.ID? = nil,
        act: Act
    ) async throws -> Attachment {
        guard file.bytes.count <= Attachment.sizeLimit else {
            throw ProgrammeError.fileTooLarge(
                name: file.name,
                size: file.bytes.count,
                limit: Attachment.sizeLimit
            )
        }
        // The digest of a large file takes a while; it is made before the writer is held.
        let digest = Digest(of: file.bytes).description
        return try await write(act) { work in
            try work.attach(file, digest: digest, to: task, checkIn: checkIn)
        }
    }
}

extension Work {
    func attach(
        _ file: Programmes.IncomingFile,
        digest: String,
        to id: Task.ID,
        checkIn: CheckIn.ID?
    ) throws -> Attachment {
        let task = try runningTask(id)
        guard task.status != .closed else { throw ProgrammeError.taskClosed(title: task.title) }
        if let checkIn {
            guard try stores.checkIn(checkIn, in: region).report.task == id else {
                throw ProgrammeError.notFound(.checkIn, checkIn.description)
            }
        }
        let attachment = Attachment(
            id: self.id(),
            task: id,
            checkIn: checkIn,
            name: try Limit.required(file.name, "file", limit: Limit.name),
            mediaType: try Limit.checked(file.mediaType, "media-type", limit: Limit.name),
            size: file.bytes.count,
            digest: digest,
            author: author,
            addedOn: today
        )
        try stores.checkIns.insert(attachment, bytes: file.bytes, in: region)
        try recordNew(
            .attachment,
            attachment.id.description,
            "\(attachment.name) \(digest)",
            revision: nil
        )
        return attachment
    }
}
