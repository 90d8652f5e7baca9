<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttentionText</name>
    <message numerus="yes">
        <source>The container %1 was started again %n time(s).</source>
        <translation>
            <numerusform>The container %1 was started again %n time.</numerusform>
            <numerusform>The container %1 was started again %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) cannot be backed up: there are no keys yet.</source>
        <translation>
            <numerusform>%n workspace cannot be backed up: there are no keys yet.</numerusform>
            <numerusform>%n workspaces cannot be backed up: there are no keys yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest backup of %n workspace(s) is damaged.</source>
        <translation>
            <numerusform>The newest backup of %n workspace is damaged.</numerusform>
            <numerusform>The newest backup of %n workspaces is damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup of %n workspace(s) is overdue.</source>
        <translation>
            <numerusform>The backup of %n workspace is overdue.</numerusform>
            <numerusform>The backup of %n workspaces is overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup of %n workspace(s) was ever restored to prove it.</source>
        <translation>
            <numerusform>No backup of %n workspace was ever restored to prove it.</numerusform>
            <numerusform>No backup of %n workspaces was ever restored to prove it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of workspaces</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Concerns %n workspace(s): %1</source>
        <translation>
            <numerusform>Concerns %n workspace: %1</numerusform>
            <numerusform>Concerns %n workspaces: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) have no certificate, %1 for example.</source>
        <translation>
            <numerusform>%n host has no certificate: %1.</numerusform>
            <numerusform>%n hosts have no certificate, %1 for example.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) have no backup that was read back.</source>
        <translation>
            <numerusform>%n workspace has no backup that was read back.</numerusform>
            <numerusform>%n workspaces have no backup that was read back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) have had no backup proven for two intervals.</source>
        <translation>
            <numerusform>%n workspace has had no backup proven for two intervals.</numerusform>
            <numerusform>%n workspaces have had no backup proven for two intervals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 container(s) that were looked at are given secrets in their environment, %2 for example.</source>
        <translation>
            <numerusform>%n of %1 containers that were looked at is given secrets in its environment, %2 for example.</numerusform>
            <numerusform>%n of %1 containers that were looked at are given secrets in their environment, %2 for example.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>lines of a list</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupText</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityText</name>
    <message numerus="yes">
        <source>%n more workspace(s) fit.</source>
        <translation>
            <numerusform>%n more workspace fits.</numerusform>
            <numerusform>%n more workspaces fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n workspace(s) fit.</source>
        <translation>
            <numerusform>%n workspace fits.</numerusform>
            <numerusform>All %n workspaces fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days ago, short</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes ago, short</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n attempt(s) so far.</source>
        <translation>
            <numerusform>%n attempt so far.</numerusform>
            <numerusform>%n attempts so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContainerStepText</name>
    <message numerus="yes">
        <source>%1 serves %n workspace(s): %2.</source>
        <translation>
            <numerusform>%1 serves %n workspace: %2.</numerusform>
            <numerusform>%1 serves %n workspaces: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the proxy: every visitor of %n host(s) comes through it.</source>
        <translation>
            <numerusform>%1 is the proxy: every visitor of %n host comes through it.</numerusform>
            <numerusform>%1 is the proxy: every visitor of %n hosts comes through it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Operations are open for %n workspace(s) that it serves: %1.</source>
        <translation>
            <numerusform>Operations are open for %n workspace that it serves: %1.</numerusform>
            <numerusform>Operations are open for %n workspaces that it serves: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContainerTableModel</name>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n workspace</numerusform>
            <numerusform>%n workspaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseText</name>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n workspace</numerusform>
            <numerusform>%n workspaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n database</numerusform>
            <numerusform>%n databases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreStepText</name>
    <message numerus="yes">
        <source>Mask %n column(s) of the database %1</source>
        <translation>
            <numerusform>Mask %n column of the database %1</numerusform>
            <numerusform>Mask %n columns of the database %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n table(s) out of the restored data, into the schema %1</source>
        <translation>
            <numerusform>Take %n table out of the restored data, into the schema %1</numerusform>
            <numerusform>Take %n tables out of the restored data, into the schema %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteFacts</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteText</name>
    <message numerus="yes">
        <source>%1 (%n day(s) left)</source>
        <translation>
            <numerusform>%1 (%n day left)</numerusform>
            <numerusform>%1 (%n days left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunbookText</name>
    <message numerus="yes">
        <source>This cannot be run: %n thing(s) in the way.</source>
        <translation>
            <numerusform>This cannot be run: %n thing is in the way.</numerusform>
            <numerusform>This cannot be run: %n things are in the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), %1.</source>
        <extracomment>%1 is an estimate such as &quot;about 20 seconds&quot;.</extracomment>
        <translation>
            <numerusform>%n step, %1.</numerusform>
            <numerusform>%n steps, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message numerus="yes">
        <source>%n request(s) per minute</source>
        <translation>
            <numerusform>%n request per minute</numerusform>
            <numerusform>%n requests per minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantUseModel</name>
    <message numerus="yes">
        <source>%1, serves %n workspace(s)</source>
        <translation>
            <numerusform>%1, serves %n workspace</numerusform>
            <numerusform>%1, serves %n workspaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::cli::CliText</name>
    <message numerus="yes">
        <source>version %1, %n database(s)</source>
        <translation>
            <numerusform>version %1, %n database</numerusform>
            <numerusform>version %1, %n databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>version %1, %n container(s)</source>
        <translation>
            <numerusform>version %1, %n container</numerusform>
            <numerusform>version %1, %n containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n container(s) on %1?</source>
        <translation>
            <numerusform>Remove %n container on %1?</numerusform>
            <numerusform>Remove %n containers on %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed what %n broken-off backup(s) had left.</source>
        <translation>
            <numerusform>Removed what %n broken-off backup had left.</numerusform>
            <numerusform>Removed what %n broken-off backups had left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move these %n backup(s) to the trash?</source>
        <translation>
            <numerusform>Move %n backup to the trash?</numerusform>
            <numerusform>Move these %n backups to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n workspace</numerusform>
            <numerusform>%n workspaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted; &quot;mute list&quot; tells which.</source>
        <translation>
            <numerusform>%n muted; &quot;mute list&quot; tells which.</numerusform>
            <numerusform>%n muted; &quot;mute list&quot; tells which.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::ActivityFilterBar</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(s)</source>
        <translation>
            <numerusform>%1 of %n entry</numerusform>
            <numerusform>%1 of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::Alerts</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::AttentionCard</name>
    <message numerus="yes">
        <source>%n muted: show</source>
        <translation>
            <numerusform>%n muted: show</numerusform>
            <numerusform>%n muted: show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::BackupCleanUpDialog</name>
    <message numerus="yes">
        <source>%n copy(s) moved to the trash.</source>
        <translation>
            <numerusform>%n copy moved to the trash.</numerusform>
            <numerusform>%n copies moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) that somebody is reading just now stay until the next time.</source>
        <translation>
            <numerusform>%n copy that somebody is reading just now stays until the next time.</numerusform>
            <numerusform>%n copies that somebody is reading just now stay until the next time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The policy no longer keeps %n copy(s), %1 together. In the trash they can be moved back for seven days. The two newest copies of a workspace that were read back and its newest proven one always stay.</source>
        <translation>
            <numerusform>The policy no longer keeps %n copy, %1 together. In the trash it can be moved back for seven days. The two newest copies of a workspace that were read back and its newest proven one always stay.</numerusform>
            <numerusform>The policy no longer keeps %n copies, %1 together. In the trash they can be moved back for seven days. The two newest copies of a workspace that were read back and its newest proven one always stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::BackupWizard</name>
    <message numerus="yes">
        <source>%n of them cannot be backed up now: it is being made or changed, or has failed.</source>
        <translation>
            <numerusform>%n of them cannot be backed up now: it is being made or changed, or has failed.</numerusform>
            <numerusform>%n of them cannot be backed up now: they are being made or changed, or have failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were not begun.</source>
        <translation>
            <numerusform>%n of them was not begun.</numerusform>
            <numerusform>%n of them were not begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) failed</source>
        <translation>
            <numerusform>%n backup failed</numerusform>
            <numerusform>%n backups failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) backed up and read back.</source>
        <translation>
            <numerusform>%n workspace backed up and read back.</numerusform>
            <numerusform>%n workspaces backed up and read back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) made, but not proven</source>
        <translation>
            <numerusform>%n copy made, but not proven</numerusform>
            <numerusform>%n copies made, but not proven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) backed up, each copy proven by a trial restore.</source>
        <translation>
            <numerusform>%n workspace backed up, its copy proven by a trial restore.</numerusform>
            <numerusform>%n workspaces backed up, each copy proven by a trial restore.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::BackupsPage</name>
    <message numerus="yes">
        <source>%n backup(s) failed</source>
        <translation>
            <numerusform>%n backup failed</numerusform>
            <numerusform>%n backups failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) backed up and read back</source>
        <translation>
            <numerusform>%n workspace backed up and read back</numerusform>
            <numerusform>%n workspaces backed up and read back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) read back: whole</source>
        <translation>
            <numerusform>%n copy read back: whole</numerusform>
            <numerusform>%n copies read back: whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) have no recent good backup</source>
        <translation>
            <numerusform>%n workspace has no recent good backup</numerusform>
            <numerusform>%n workspaces have no recent good backup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) not proven</source>
        <translation>
            <numerusform>%n copy not proven</numerusform>
            <numerusform>%n copies not proven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) restored on trial and compared: proven</source>
        <translation>
            <numerusform>%n copy restored on trial and compared: proven</numerusform>
            <numerusform>%n copies restored on trial and compared: proven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) backed up, each copy proven</source>
        <translation>
            <numerusform>%n workspace backed up, its copy proven</numerusform>
            <numerusform>%n workspaces backed up, each copy proven</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::BehaviourSection</name>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Every %n second</numerusform>
            <numerusform>Every %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::BulkChangePlanWizard</name>
    <message numerus="yes">
        <source>Change the plan of %n workspace(s)</source>
        <translation>
            <numerusform>Change the plan of %n workspace</numerusform>
            <numerusform>Change the plan of %n workspaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the plan of %n workspace(s) on production?</source>
        <translation>
            <numerusform>Change the plan of %n workspace on production?</numerusform>
            <numerusform>Change the plan of %n workspaces on production?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::CheckCard</name>
    <message numerus="yes">
        <source>And %n more of this kind.</source>
        <translation>
            <numerusform>And %n more of this kind.</numerusform>
            <numerusform>And %n more of this kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted: the overview shows them.</source>
        <translation>
            <numerusform>%n muted: the overview shows it.</numerusform>
            <numerusform>%n muted: the overview shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::CommandPalette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::ConnectionBanner</name>
    <message numerus="yes">
        <source>The console tries again by itself; %n attempt(s) so far.</source>
        <translation>
            <numerusform>The console tries again by itself; %n attempt so far.</numerusform>
            <numerusform>The console tries again by itself; %n attempts so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::ContainerDetail</name>
    <message numerus="yes">
        <source>Serves %n workspace(s)</source>
        <translation>
            <numerusform>Serves %n workspace</numerusform>
            <numerusform>Serves %n workspaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::DatabaseDetail</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holds %n workspace(s)</source>
        <translation>
            <numerusform>Holds %n workspace</numerusform>
            <numerusform>Holds %n workspaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grown in %n day(s)</source>
        <translation>
            <numerusform>Grown in %n day</numerusform>
            <numerusform>Grown in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::LogsPage</name>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n operation(s) need you</source>
        <translation>
            <numerusform>%n operation needs you</numerusform>
            <numerusform>%n operations need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) have no recent good backup</source>
        <translation>
            <numerusform>%n workspace has no recent good backup</numerusform>
            <numerusform>%n workspaces have no recent good backup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical finding(s)</source>
        <translation>
            <numerusform>%n critical finding</numerusform>
            <numerusform>%n critical findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationDetail</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::OverviewPage</name>
    <message numerus="yes">
        <source>load %1, %n processor(s)</source>
        <translation>
            <numerusform>load %1, %n processor</numerusform>
            <numerusform>load %1, %n processors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::PlanChoice</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::PlanUsers</name>
    <message numerus="yes">
        <source>%n workspace(s); Return opens one.</source>
        <translation>
            <numerusform>%n workspace; Return opens it.</numerusform>
            <numerusform>%n workspaces; Return opens one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::RestoreMasksPage</name>
    <message numerus="yes">
        <source>%n column(s) will be masked.</source>
        <translation>
            <numerusform>%n column will be masked.</numerusform>
            <numerusform>%n columns will be masked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) keep the customer&apos;s real data.</source>
        <translation>
            <numerusform>%n column keeps the customer&apos;s real data.</numerusform>
            <numerusform>%n columns keep the customer&apos;s real data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::RestoreTablesPage</name>
    <message numerus="yes">
        <source>%n table(s) of %1 chosen.</source>
        <translation>
            <numerusform>%n table of %1 chosen.</numerusform>
            <numerusform>%n tables of %1 chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen one(s) do not fit the search.</source>
        <translation>
            <numerusform>%n chosen one does not fit the search.</numerusform>
            <numerusform>%n chosen ones do not fit the search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::RestoreWizard</name>
    <message numerus="yes">
        <source>This will put %n table(s) of %1, as of %2, beside the present ones</source>
        <translation>
            <numerusform>This will put %n table of %1, as of %2, beside the present ones</numerusform>
            <numerusform>This will put %n tables of %1, as of %2, beside the present ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::RunningOperation</name>
    <message numerus="yes">
        <source>%n step(s) done</source>
        <translation>
            <numerusform>%n step done</numerusform>
            <numerusform>%n steps done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) done</source>
        <translation>
            <numerusform>%1 of %n step done</numerusform>
            <numerusform>%1 of %n steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::SavedFilterMenu</name>
    <message numerus="yes">
        <source>The filter was not saved: its name must have 1 to %n character(s).</source>
        <translation>
            <numerusform>The filter was not saved: its name must have %n character.</numerusform>
            <numerusform>The filter was not saved: its name must have 1 to %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter keeps its name: the new one must have 1 to %n character(s), and no other filter may have it.</source>
        <translation>
            <numerusform>The filter keeps its name: the new one must have %n character, and no other filter may have it.</numerusform>
            <numerusform>The filter keeps its name: the new one must have 1 to %n characters, and no other filter may have it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::TrayState</name>
    <message numerus="yes">
        <source>%n operation(s) need you</source>
        <translation>
            <numerusform>%n operation needs you</numerusform>
            <numerusform>%n operations need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspaceFilterBar</name>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n workspace</numerusform>
            <numerusform>%n workspaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n workspace(s)</source>
        <translation>
            <numerusform>%1 of %n workspace</numerusform>
            <numerusform>%1 of %n workspaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspaceSelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
</TS>
