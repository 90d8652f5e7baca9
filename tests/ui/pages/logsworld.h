#pragma once

#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/logspage.h"
#include "ui/widgets/logview.h"

#include <QTest>

#include <memory>

namespace tmtest {

/// The page of the logs over a fake server whose containers write what a test says.
class LogsWorld {
protected:
    static std::vector<tmc::LogLine> lines(int from, int to, quint16 source = 0)
    {
        std::vector<tmc::LogLine> made;
        for (int i = from; i <= to; ++i)
            made.push_back({.at = i * 1'000'000LL, .text = "line " + QByteArray::number(i), .source = source});
        return made;
    }
    void open(const QStringList &containers = {QStringLiteral("erp-shared")})
    {
        QVERIFY(m_fixture->connectServer());
        m_page = std::make_unique<tmc::ui::LogsPage>(m_fixture->context);
        m_page->resize(1100, 700);
        m_page->show();
        m_page->activate({});
        m_page->showContainers(containers);
    }
    tmc::ui::LogView *view() const { return part<tmc::ui::LogView>(*m_page, "logsView"); }
    tmc::ui::LogList *list() const { return m_page->findChild<tmc::ui::LogList *>(); }
    QString text(int row) const { return tmc::logText(list()->row(row).text); }

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<tmc::ui::LogsPage> m_page;
};

} // namespace tmtest
