#include "ui/pages/settings/filessection.h"

#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintext.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FilesSection)
};

QString nameOf(FilePlaceKind kind)
{
    switch (kind) {
    case FilePlaceKind::Configuration:
        return Tr::tr("Servers, settings and host keys");
    case FilePlaceKind::Journals:
        return Tr::tr("Journals");
    case FilePlaceKind::Cache:
        return Tr::tr("What was last read");
    case FilePlaceKind::Logs:
        return Tr::tr("Logs");
    }
    return {};
}

} // namespace

FilesSection::FilesSection(const QList<FilePlace> &places, QWidget *parent)
    : SettingsSection(parent),
      m_note(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"filesSection"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const FilePlace &place : places) {
        const int row = static_cast<int>(m_lines.size());
        Line line{place, plainLabel({}, TextRole::Body, this), new ElidedLabel(this), makeIconButton(u"copy"_s, {}, this)};
        line.path->setObjectName(u"filePlace%1"_s.arg(row));
        line.path->setElideMode(Qt::ElideMiddle);
        line.copy->setObjectName(u"filePlaceCopy%1"_s.arg(row));
        grid->addWidget(line.name, row, 0);
        grid->addWidget(line.path, row, 1);
        grid->addWidget(line.copy, row, 2);
        connect(line.copy, &QToolButton::clicked, this, [path = place.path] { QGuiApplication::clipboard()->setText(path); });
        m_lines.append(line);
    }
    body()->addLayout(grid);
    body()->addWidget(m_note);
    FilesSection::retranslateUi();
}

void FilesSection::retranslateUi()
{
    setTitle(tr("Files on this computer"));
    setPlainText(m_note,
                 tr("Passwords are in none of them: they are in the operating system's keychain or in the password file that you "
                    "named. Only your user may read these folders."));
    for (const Line &line : std::as_const(m_lines)) {
        const QString name = nameOf(line.place.kind);
        setPlainText(line.name, name);
        line.path->setFullText(line.place.path);
        line.copy->setAccessibleName(filled(tr("Copy the path: %1"), {name}));
        line.copy->setToolTip(plainToolTip(tr("Copy")));
    }
}

} // namespace tmc::ui
