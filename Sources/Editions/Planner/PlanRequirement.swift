import Basics
import Documents

/// What may be demanded of a plan before it is built.
package enum PlanRequirement: String, Sendable, CaseIterable {
    /// Every article is there in full.
    case full
    /// Every article has a permission or a licence.
    case permission

    /// An error for every article of `plan` that does not meet the demand, in order. Advertisements and pages are the
    /// publisher's own and need no permission.
    package func violations(in plan: PublicationPlan) -> [Diagnostic] {
        plan.articles.compactMap { planned in
            let place = Place(
                file: planned.article.file?.name,
                line: planned.article.line,
                article: planned.article.title
            )
            switch self {
            case .full:
                guard planned.article.completeness != .full else { return nil }
                return Diagnostic(
                    .articleIncomplete,
                    "the article is not there in full: \(planned.article.completeness.rawValue)",
                    at: place,
                    hint: "give its full text under `texts`, or build without --require full",
                    severity: .error
                )
            case .permission:
                let isOwn = planned.kind == .advertisement || planned.kind == .page
                guard !isOwn, planned.permission == nil, planned.article.licence == nil else { return nil }
                return Diagnostic(
                    .permissionMissing,
                    "the article has neither permission nor licence",
                    at: place,
                    hint: "say `permission` or `licence` of the article or of the edition",
                    severity: .error
                )
            }
        }
    }
}

extension PublicationPlan {
    /// Everything that falls short of what is demanded, in the order of the articles.
    package func violations(full: Bool, permission: Bool) -> [Diagnostic] {
        (full ? PlanRequirement.full.violations(in: self) : [])
            + (permission ? PlanRequirement.permission.violations(in: self) : [])
    }
}
