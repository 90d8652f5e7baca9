#pragma once

#include "ui/models/routetablemodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace tmc::ui {

class Card;
class FactGrid;
class FourPartErrorView;
class StationPicture;
class StatusChip;

/// What of the server a host's detail needs beside the host.
struct RouteSurroundings {
    QString proxy;     ///< the proxy's container; empty when none was found
    QString companion; ///< the container that renews certificates; empty when none was found
    bool isCompanionRunning = false;
    bool isSample = false; ///< names are nobody's, so they are not asked for
};

/// What can be done about the host that is shown.
struct RouteCommands {
    QAction *check = nullptr;
    QAction *workspace = nullptr;
    QAction *container = nullptr;
    QAction *companionLog = nullptr;
    QAction *renew = nullptr;  ///< its certificate
    QAction *reload = nullptr; ///< the proxy, for the certificate on the disk
};

/// One host: the way of its visitors as a picture, what stands in the way, and what was found when it was looked at.
class RouteDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteDetail)

public:
    /// The buttons do what the actions do, and follow them.
    explicit RouteDetail(const RouteCommands &commands, QWidget *parent = nullptr);

    void setRoute(const RouteRow &row, const RouteSurroundings &around, const QDateTime &now);
    void setBackVisible(bool visible);

signals:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void showProbe(const RouteRow &row, const QDateTime &now);
    void showCertificate(const RouteRow &row, const RouteSurroundings &around, const QDateTime &now);
    void showName(const RouteRow &row, bool sample);

    QPushButton *m_back;
    QLabel *m_name;
    StatusChip *m_state;
    QPushButton *m_check;
    QPushButton *m_workspace;
    QPushButton *m_container;
    QLabel *m_advice;
    Card *m_wayCard;
    StationPicture *m_way;
    Card *m_probeCard;
    QLabel *m_probeNote;
    FactGrid *m_probe;
    FourPartErrorView *m_probeError;
    Card *m_certificateCard;
    QLabel *m_certificateNote;
    FactGrid *m_certificate;
    FourPartErrorView *m_certificateError;
    QLabel *m_companion;
    QPushButton *m_companionLog;
    QPushButton *m_renew;
    QPushButton *m_reload;
    Card *m_nameCard;
    QLabel *m_nameNote;
    FactGrid *m_nameFacts;
};

} // namespace tmc::ui
