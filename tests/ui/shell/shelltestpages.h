#pragma once

#include "ui/pagelist.h"
#include "ui/pages/workspacespage.h"
#include "ui/widgets/pageheader.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace tmtest {

/// A page that only says how it was shown, in the place of pages that have suites of their own.
class PlainPage final : public tmc::ui::Page {
public:
    PlainPage(const QString &id, tmc::ui::UiContext &ui, QWidget *parent)
        : Page(ui, parent),
          m_id(id),
          m_header(new tmc::ui::PageHeader(this))
    {
        setObjectName(m_id + QStringLiteral("Page"));
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(24, 20, 24, 20);
        layout->addWidget(m_header);
        layout->addStretch();
        PlainPage::retranslateUi();
    }
    QString id() const override { return m_id; }
    static QString titleOf(const QString &id)
    {
        return id == tmc::ui::navigation::operations ? QCoreApplication::translate("Test", "Operations")
                                                     : QCoreApplication::translate("Test", "Prepare server");
    }
    QString title() const override { return titleOf(m_id); }
    void activate(const QString &subject) override { subjects.append(subject); }
    void deactivate() override { ++deactivations; }

    QStringList subjects;
    int deactivations = 0;

protected:
    void retranslateUi() override { m_header->setTitle(title()); }

private:
    QString m_id;
    tmc::ui::PageHeader *m_header;
};

/// The shell's own pages, with plain ones for those of others.
inline QList<tmc::ui::PageEntry> shellTestPages()
{
    using namespace tmc::ui;
    const auto plain = [](const QString &id, const QString &icon) {
        return PageEntry{.id = id,
                         .icon = icon,
                         .title = [id] { return PlainPage::titleOf(id); },
                         .make = [id](UiContext &ui, QWidget *parent) { return new PlainPage(id, ui, parent); }};
    };
    return {{.id = navigation::workspaces,
             .icon = QStringLiteral("workspaces"),
             .title = &WorkspacesPage::pageTitle,
             .make = [](UiContext &ui, QWidget *parent) { return new WorkspacesPage(ui, parent); }},
            plain(navigation::operations, QStringLiteral("operations")),
            plain(navigation::prepare, QStringLiteral("shield"))};
}

} // namespace tmtest
