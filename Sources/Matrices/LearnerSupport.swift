// Who works with matrices needs `sqrt`, `exp` and `todo()` too.
@_exported public import LearnerSupport
