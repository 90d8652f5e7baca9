#include "ui/theme/modernstyle.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QStyleFactory>
#include <QStyledItemDelegate>

namespace tmc::ui {

using namespace Qt::StringLiterals;

ModernStyle::ModernStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

int ModernStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:    // a list below the box (maxVisibleItems works), not a menu over the whole screen
    case SH_UnderlineShortcut: // mnemonics work, without underlines everywhere
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 450;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

int ModernStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 10;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void ModernStyle::polish(QWidget *widget)
{
    // The ::item rules reach the popup of a combo box only through a styled delegate. Widgets are polished again at each change
    // of the theme, and a page may have set a delegate of its own.
    if (auto *combo = qobject_cast<QComboBox *>(widget); combo && !qobject_cast<QStyledItemDelegate *>(combo->itemDelegate()))
        combo->setItemDelegate(new QStyledItemDelegate(combo));
    QProxyStyle::polish(widget);
}

QIcon ModernStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    const Tokens &tokens = Theme::current();
    switch (pixmap) {
    case SP_MessageBoxInformation:
        return Theme::icon(u"info"_s, tokens.info);
    case SP_MessageBoxQuestion:
        return Theme::icon(u"question"_s, tokens.focus);
    case SP_MessageBoxWarning:
        return Theme::icon(u"warning"_s, tokens.warn);
    case SP_MessageBoxCritical:
        return Theme::icon(u"error"_s, tokens.bad);
    case SP_LineEditClearButton:
        return Theme::icon(u"clear"_s);
    case SP_DirIcon:
    case SP_DirOpenIcon:
    case SP_DirClosedIcon:
    case SP_DirHomeIcon:
        return Theme::icon(u"folder"_s, tokens.focus);
    case SP_FileIcon:
        return Theme::icon(u"file"_s);
    case SP_DriveHDIcon:
    case SP_ComputerIcon:
        return Theme::icon(u"disk"_s);
    case SP_FileDialogNewFolder:
        return Theme::icon(u"folder-plus"_s);
    case SP_FileDialogToParent:
        return Theme::icon(u"arrow-up"_s);
    case SP_FileDialogBack:
    case SP_ArrowBack:
        return Theme::icon(u"arrow-left"_s);
    case SP_ArrowForward:
        return Theme::icon(u"arrow-right"_s);
    case SP_FileDialogListView:
        return Theme::icon(u"grid"_s);
    case SP_FileDialogDetailedView:
        return Theme::icon(u"list"_s);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

QPixmap ModernStyle::standardPixmap(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    // Only for message boxes: QCommonStyle::standardIcon calls standardPixmap back, which would never end for the others.
    if (pixmap < SP_MessageBoxInformation || pixmap > SP_MessageBoxQuestion)
        return QProxyStyle::standardPixmap(pixmap, option, widget);
    const qreal ratio = widget ? widget->devicePixelRatioF() : qApp->devicePixelRatio();
    return standardIcon(pixmap, option, widget).pixmap(QSize(32, 32), ratio);
}

} // namespace tmc::ui
