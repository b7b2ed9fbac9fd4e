// Who works with tensors needs `sqrt`, `exp` and `todo()` too.
@_exported public import LearnerSupport
