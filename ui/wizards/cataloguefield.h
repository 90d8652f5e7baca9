#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tmc::ui {

/// How a field of a product or plan is edited.
enum class CatalogueFieldKind { Text, Number, Argv, Choice };

/// One field of a row in JSON form. Label and hint follow from its name, see catalogueLabel() and catalogueHint().
struct CatalogueField {
    QString field; ///< name in the row's JSON form, e.g. "baseDomain"
    CatalogueFieldKind kind = CatalogueFieldKind::Text;
    QStringList choices; ///< values of a Choice, as in the JSON form
};

QList<CatalogueField> productIdentityFields();
QList<CatalogueField> productHostingFields();
QList<CatalogueField> planFields();

/// In the language of the moment, beginning with a capital letter.
QString catalogueLabel(const QString &field);
/// What the field is for; may be empty.
QString catalogueHint(const QString &field);
/// A value of a Choice for people.
QString catalogueChoice(const QString &field, const QString &value);

} // namespace tmc::ui
