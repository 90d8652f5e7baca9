#pragma once

#include "core/domain/systemsnapshot.h"

namespace tmc {

/// Whether an image is that of a companion, from any registry. The text is hostile. Pure; thread: any.
bool isAcmeCompanion(const QString &image);

/// The container that makes and renews the proxy's certificates: nginxproxy/acme-companion, or jrcs/letsencrypt-nginx-proxy-companion as it
/// was called before, from any registry. One that runs is preferred, else the first by name; null when there is none. Pure; thread: any.
const ContainerFacts *findAcmeCompanion(const DockerFacts &docker);

/// Of the folders with the accounts and certificates of a companion of that image, those that are lost when its container is made again.
/// `kept` are the folders that outlive it. Pure.
QStringList unkeptCompanionFolders(const QString &image, const QStringList &kept);

} // namespace tmc
