#pragma once

#include <QWidget>

class QHBoxLayout;

namespace tmc::ui {

class ElidedLabel;

/// The top of a page: title, one line that says what the page shows and how old it is, and the page's actions at the right.
class PageHeader final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageHeader)

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// How old the data is ("12 s ago"); shown after the subtitle. Old data is marked by \a stale.
    void setAge(const QString &age, bool stale = false);
    /// Adds a button at the right, in the order of the calls; the primary one comes last.
    void addActionWidget(QWidget *widget);

private:
    void updateSubtitle();

    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_actions;
    QString m_subtitleText;
    QString m_ageText;
};

/// The title of a part of a page, with an optional widget at the right.
class SectionTitle final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SectionTitle)

public:
    explicit SectionTitle(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void addActionWidget(QWidget *widget);

private:
    ElidedLabel *m_title;
    QHBoxLayout *m_row;
};

} // namespace tmc::ui
