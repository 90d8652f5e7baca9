#pragma once

#include <QString>
#include <QStringList>

/// Words for the things and fields that core names by key. Unknown keys are shown as they are, neutralised.
namespace tmc::ui {

/// A thing with its name, for the middle of a sentence: "the database inventario_acme" for ("database", "inventario_acme").
QString objectText(const QString &kind, const QString &name);

/// A fact of a preview, for the middle of a sentence: "the database inventario_acme" for "database:inventario_acme".
QString factPhrase(const QString &factKey);
QStringList factPhrases(const QStringList &factKeys);

/// A field of a form or of the configuration: "business name" for "businessName".
QString fieldText(const QString &field);

/// A part of a snapshot: "the registry", "the PostgreSQL cluster", "the Docker engine".
QString sectionText(const QString &section);

/// What was waited for: "the operating system's keychain" for "keychain".
QString awaitedText(const QString &key);

/// A resource that can run out: "memory".
QString resourceText(const QString &key);

/// What a kind of step makes, by its stable key (actionName): "the tenant's database" for "create-database".
QString stepKindText(const QString &actionName);

} // namespace tmc::ui
