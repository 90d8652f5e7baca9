#pragma once

#include "core/support/errorcode.h"

#include <QString>

#include <array>
#include <span>

namespace tmc::ui {

/// How an argument of an error is made readable.
enum class ArgKind {
    None,
    Text,    ///< shown as it is, neutralised
    Object,  ///< this argument is a kind and the next one a name: "the database inventario_acme"
    Field,   ///< name of an input: "business name" for "businessName"
    Section, ///< part of a snapshot
    Awaited, ///< something that was waited for or asked for
    Megabytes,
    Resource,       ///< something that can run out: "memory"
    Amount,         ///< of the resource that the first argument names
    StepKind,       ///< stable name of an action
    OperationState, ///< stable name of an operation's state
    FactValue,      ///< "present", "absent" or any other value
    Facts,          ///< this argument and all behind it are keys of facts
};

/// The untranslated sentences of one code (QT_TRANSLATE_NOOP in the context below). %1 .. %4 are the readable arguments, %9 is the command.
struct ErrorSentences {
    ErrorCode code;
    std::array<ArgKind, 4> args;
    const char *happened;
    const char *meaning;
    const char *remedy;
    const char *bare = nullptr;                          ///< instead of `happened` when the other side gave no arguments
    QString (*command)(const QString &server) = nullptr; ///< see commandhints.h
    bool mayRaiseDoubt = false;                          ///< an effect of "none" is worth a sentence
};

inline constexpr const char *errorTextContext = "ErrorText";

/// The sentences by where the failure arises.
std::span<const ErrorSentences> localErrorSentences();
std::span<const ErrorSentences> connectionErrorSentences();
std::span<const ErrorSentences> serverErrorSentences();
std::span<const ErrorSentences> planningErrorSentences();
std::span<const ErrorSentences> catalogueErrorSentences();
std::span<const ErrorSentences> planChangeErrorSentences();
std::span<const ErrorSentences> operationErrorSentences();
std::span<const ErrorSentences> backupErrorSentences();
std::span<const ErrorSentences> containerErrorSentences();
std::span<const ErrorSentences> certificateErrorSentences();

/// The sentences of a code; every code has some.
const ErrorSentences &errorSentences(ErrorCode code);

} // namespace tmc::ui
