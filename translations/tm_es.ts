<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActivityTableModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>ActivityText</name>
    <message>
        <source>Workspace created</source>
        <translation>Espacio creado</translation>
    </message>
    <message>
        <source>The workspace %1 was created</source>
        <translation>Se creó el espacio de trabajo %1</translation>
    </message>
    <message>
        <source>Server prepared</source>
        <translation>Servidor preparado</translation>
    </message>
    <message>
        <source>The server %1 was prepared</source>
        <translation>Se preparó el servidor %1</translation>
    </message>
    <message>
        <source>Operation done</source>
        <translation>Operación terminada</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Terminada: %1</translation>
    </message>
    <message>
        <source>Operation rolled back</source>
        <translation>Operación revertida</translation>
    </message>
    <message>
        <source>Rolled back: %1</source>
        <translation>Revertida: %1</translation>
    </message>
    <message>
        <source>Operation waits for a person</source>
        <translation>Operación que requiere intervención</translation>
    </message>
    <message>
        <source>Waits for a person: %1</source>
        <translation>Requiere intervención: %1</translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation>Plan cambiado</translation>
    </message>
    <message>
        <source>The plan of the workspace %1 was changed</source>
        <translation>Se cambió el plan del espacio de trabajo %1</translation>
    </message>
    <message>
        <source>Retired container removed</source>
        <translation>Contenedor retirado quitado</translation>
    </message>
    <message>
        <source>The retired container of the workspace %1 was removed</source>
        <translation>Se quitó el contenedor retirado del espacio de trabajo %1</translation>
    </message>
    <message>
        <source>Value of a container shown</source>
        <translation>Valor de un contenedor mostrado</translation>
    </message>
    <message>
        <source>A value of the environment of the container %1 was shown</source>
        <translation>Se ha mostrado un valor del entorno del contenedor %1</translation>
    </message>
    <message>
        <source>Query cancelled</source>
        <translation>Consulta cancelada</translation>
    </message>
    <message>
        <source>A query in the database %1 was cancelled</source>
        <translation>Se ha cancelado una consulta en la base de datos %1</translation>
    </message>
    <message>
        <source>Workspace restored</source>
        <translation>Espacio de trabajo restaurado</translation>
    </message>
    <message>
        <source>The workspace %1 was brought back to what a backup holds</source>
        <translation>El espacio de trabajo %1 volvió a lo que contiene un respaldo</translation>
    </message>
    <message>
        <source>Shell of a container opened</source>
        <translation>Shell de un contenedor abierto</translation>
    </message>
    <message>
        <source>A shell in the container %1 was opened</source>
        <translation>Se abrió un shell en el contenedor %1</translation>
    </message>
    <message>
        <source>Workspace converted</source>
        <translation>Espacio de trabajo convertido</translation>
    </message>
    <message>
        <source>The workspace %1 took the place of the one of another product</source>
        <translation>El espacio de trabajo %1 ocupó el lugar del de otro producto</translation>
    </message>
</context>
<context>
    <name>AttentionText</name>
    <message>
        <source>Look at its log for why its health check fails.</source>
        <translation>Consulte su log para ver por qué falla su comprobación de salud.</translation>
    </message>
    <message>
        <source>Look at its log: the last lines before each start say why it ends.</source>
        <translation>Consulte su log: las últimas líneas antes de cada arranque dicen por qué termina.</translation>
    </message>
    <message>
        <source>Look at its log, then start it on the server.</source>
        <translation>Consulte su log y luego inícielo en el servidor.</translation>
    </message>
    <message>
        <source>Somebody removed it. Apply the workspace&apos;s plan again, or deploy the shared container.</source>
        <translation>Alguien lo eliminó. Aplique de nuevo el plan del espacio de trabajo o despliegue el contenedor compartido.</translation>
    </message>
    <message>
        <source>Remove what interrupted operations left, or find out who made it.</source>
        <translation>Elimine lo que dejaron las operaciones interrumpidas o averigüe quién lo creó.</translation>
    </message>
    <message>
        <source>Check the host names of the workspace and of its container.</source>
        <translation>Compruebe los nombres de host del espacio de trabajo y de su contenedor.</translation>
    </message>
    <message>
        <source>Only one container may claim it: take the claim from the other one.</source>
        <translation>Solo un contenedor puede reclamarlo: quite el nombre de host al otro.</translation>
    </message>
    <message>
        <source>Find out who removed it; a backup has its contents.</source>
        <translation>Averigüe quién la eliminó; un respaldo tiene su contenido.</translation>
    </message>
    <message>
        <source>An interrupted command left it; an administrator has to drop it.</source>
        <translation>La dejó un comando interrumpido; un administrador tiene que eliminarla.</translation>
    </message>
    <message>
        <source>Look at the operation that changed it last.</source>
        <translation>Consulte la operación que lo cambió por última vez.</translation>
    </message>
    <message>
        <source>Resume the operation, or roll it back.</source>
        <translation>Reanude la operación o reviértala.</translation>
    </message>
    <message>
        <source>Make the keys and keep the recovery key in a safe place.</source>
        <translation>Cree las claves y guarde la clave de recuperación en un lugar seguro.</translation>
    </message>
    <message>
        <source>Make a new one, and check the disk with the copies.</source>
        <translation>Haga uno nuevo y compruebe el disco que tiene las copias.</translation>
    </message>
    <message>
        <source>Restore one on trial: a copy is proven only when it was restored.</source>
        <translation>Restaure uno de prueba: una copia solo está probada cuando se ha restaurado.</translation>
    </message>
    <message>
        <source>Back up what is due, and see why the timer did not.</source>
        <translation>Respalde lo pendiente y averigüe por qué no lo hizo el temporizador.</translation>
    </message>
    <message>
        <source>Remove unused images and old logs on the server, or enlarge the disk.</source>
        <translation>Elimine del servidor imágenes sin uso y logs antiguos, o amplíe el disco.</translation>
    </message>
    <message>
        <source>See which containers use most, lower limits, or enlarge the server.</source>
        <translation>Vea qué contenedores usan más, baje límites o amplíe el servidor.</translation>
    </message>
    <message>
        <source>See which databases hold most of them, or raise max_connections.</source>
        <translation>Vea qué bases de datos tienen más, o aumente max_connections.</translation>
    </message>
    <message>
        <source>Give the product a larger range of ports.</source>
        <translation>Dé al producto un rango de puertos mayor.</translation>
    </message>
    <message>
        <source>Remove retired containers, or raise the number of databases in Redis.</source>
        <translation>Elimine contenedores retirados o aumente el número de bases de datos en Redis.</translation>
    </message>
    <message>
        <source>Read the server again.</source>
        <translation>Lea el servidor de nuevo.</translation>
    </message>
    <message>
        <source>the backups of this computer</source>
        <translation>los respaldos de este equipo</translation>
    </message>
    <message>
        <source>what the server uses just now</source>
        <translation>lo que usa el servidor en este momento</translation>
    </message>
    <message>
        <source>Not readable: %1. What is shown of it was %2.</source>
        <translation>No se puede leer: %1. Lo que se muestra: %2.</translation>
    </message>
    <message>
        <source>Not readable: %1. Nothing is known of it.</source>
        <translation>No se puede leer: %1. No se sabe nada al respecto.</translation>
    </message>
    <message>
        <source>The server is not connected, and nothing is known of it.</source>
        <translation>El servidor no está conectado y no se sabe nada de él.</translation>
    </message>
    <message>
        <source>The server is not connected. What is shown was %1.</source>
        <translation>El servidor no está conectado. Lo que se muestra: %1.</translation>
    </message>
    <message>
        <source>Needs an operator: %1</source>
        <translation>Requiere intervención: %1</translation>
    </message>
    <message>
        <source>Was interrupted: %1</source>
        <translation>Se interrumpió: %1</translation>
    </message>
    <message>
        <source>The container %1 is unhealthy.</source>
        <translation>El contenedor %1 tiene problemas de salud.</translation>
    </message>
    <message numerus="yes">
        <source>The container %1 was started again %n time(s).</source>
        <translation>
            <numerusform>El contenedor %1 se reinició %n vez.</numerusform>
            <numerusform>El contenedor %1 se reinició %n veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>The container %1 starts again and again.</source>
        <translation>El contenedor %1 se reinicia una y otra vez.</translation>
    </message>
    <message>
        <source>The container %1 does not run (%2).</source>
        <translation>El contenedor %1 no está en marcha (%2).</translation>
    </message>
    <message>
        <source>The container %1 is not there.</source>
        <translation>El contenedor %1 no existe.</translation>
    </message>
    <message>
        <source>The container %1 belongs to the workspace %2, which the registry does not have.</source>
        <translation>El contenedor %1 pertenece al espacio de trabajo %2, que no está en el registro.</translation>
    </message>
    <message>
        <source>No running container answers for %1.</source>
        <translation>Ningún contenedor en marcha responde por %1.</translation>
    </message>
    <message>
        <source>Several containers answer for %1: %2.</source>
        <translation>Varios contenedores responden por %1: %2.</translation>
    </message>
    <message>
        <source>Another container answers for %1: %2.</source>
        <translation>Otro contenedor responde por %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) cannot be backed up: there are no keys yet.</source>
        <translation>
            <numerusform>%n espacio de trabajo no se puede respaldar: todavía no hay claves.</numerusform>
            <numerusform>%n espacios de trabajo no se pueden respaldar: todavía no hay claves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest backup of %n workspace(s) is damaged.</source>
        <translation>
            <numerusform>El respaldo más reciente de %n espacio de trabajo está dañado.</numerusform>
            <numerusform>El respaldo más reciente de %n espacios de trabajo está dañado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup of %n workspace(s) is overdue.</source>
        <translation>
            <numerusform>El respaldo de %n espacio de trabajo está atrasado.</numerusform>
            <numerusform>El respaldo de %n espacios de trabajo está atrasado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup of %n workspace(s) was ever restored to prove it.</source>
        <translation>
            <numerusform>Ningún respaldo de %n espacio de trabajo se ha restaurado para probarlo.</numerusform>
            <numerusform>Ningún respaldo de %n espacios de trabajo se ha restaurado para probarlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk holds %1; at this pace it is full %2.</source>
        <translation>El disco tiene ocupados %1; a este ritmo se llena %2.</translation>
    </message>
    <message>
        <source>The disk holds %1.</source>
        <translation>El disco tiene ocupados %1.</translation>
    </message>
    <message>
        <source>Memory is nearly used up: %1.</source>
        <translation>La memoria está casi agotada: %1.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s connections are nearly used up: %1.</source>
        <translation>Las conexiones de PostgreSQL están casi agotadas: %1.</translation>
    </message>
    <message>
        <source>The ports of %1 are nearly used up: %2.</source>
        <translation>Los puertos de %1 están casi agotados: %2.</translation>
    </message>
    <message>
        <source>The Redis indexes are nearly used up: %1.</source>
        <translation>Los índices de Redis están casi agotados: %1.</translation>
    </message>
    <message>
        <source>The database %1 is not there.</source>
        <translation>La base de datos %1 no existe.</translation>
    </message>
    <message>
        <source>The database %1 is half made or half removed.</source>
        <translation>La base de datos %1 está creada o eliminada a medias.</translation>
    </message>
    <message>
        <source>The workspace %1 has failed.</source>
        <translation>El espacio de trabajo %1 ha fallado.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of workspaces</comment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Concerns %n workspace(s): %1</source>
        <translation>
            <numerusform>Afecta a %n espacio de trabajo: %1</numerusform>
            <numerusform>Afecta a %n espacios de trabajo: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>not everything could be looked at</source>
        <translation>no se pudo revisar todo</translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n crítico</numerusform>
            <numerusform>%n críticos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing needs attention</source>
        <translation>nada requiere atención</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Reload the proxy, so that it takes up what lies on its disk.</source>
        <translation>Recargue el proxy para que tome lo que hay en su disco.</translation>
    </message>
    <message>
        <source>Check that the name leads to this server, then look into the companion&apos;s log.</source>
        <translation>Compruebe que el nombre lleve a este servidor y después vea los logs del acompañante.</translation>
    </message>
    <message>
        <source>Make the container again without Docker&apos;s socket, unless it cannot work without.</source>
        <translation>Cree de nuevo el contenedor sin el socket de Docker, salvo que no pueda funcionar sin él.</translation>
    </message>
    <message>
        <source>Publish it on 127.0.0.1 only, or not at all; the passwords that containers are given are all that protects it.</source>
        <translation>Publíquelo solo en 127.0.0.1 o no lo publique; lo único que lo protege son las contraseñas que reciben los contenedores.</translation>
    </message>
    <message>
        <source>the certificates of the hosts</source>
        <translation>los certificados de los hosts</translation>
    </message>
    <message>
        <source>what the containers open to others</source>
        <translation>lo que los contenedores abren a otros</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid now.</source>
        <translation>El certificado de %1 no es válido ahora.</translation>
    </message>
    <message>
        <source>The proxy answers for %1 with a certificate that is made for other hosts.</source>
        <translation>El proxy responde por %1 con un certificado hecho para otros hosts.</translation>
    </message>
    <message>
        <source>The proxy does not answer for %1 with the certificate that lies on its disk.</source>
        <translation>El proxy no responde por %1 con el certificado que tiene en su disco.</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed: browsers refuse it.</source>
        <translation>El certificado de %1 está firmado por sí mismo: los navegadores lo rechazan.</translation>
    </message>
    <message>
        <source>The certificate of %1 ends %2.</source>
        <translation>El certificado de %1 vence %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) have no certificate, %1 for example.</source>
        <translation>
            <numerusform>%n host no tiene certificado: %1.</numerusform>
            <numerusform>%n hosts no tienen certificado, por ejemplo %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The container %1 may command Docker: whoever breaks into it has the whole server.</source>
        <translation>El contenedor %1 puede mandar sobre Docker: quien entre en él tiene todo el servidor.</translation>
    </message>
    <message>
        <source>%1 in the container %2 is open to the whole network on port %3.</source>
        <translation>%1, en el contenedor %2, está abierto a toda la red en el puerto %3.</translation>
    </message>
    <message>
        <source>The container %1 runs the image %2; its product says %3.</source>
        <translation>El contenedor %1 usa la imagen %2; su producto indica %3.</translation>
    </message>
    <message>
        <source>For a quarter of an hour, the processors have been asked for %1 of what they can do.</source>
        <translation>Durante un cuarto de hora se ha pedido a los procesadores el %1 de lo que pueden hacer.</translation>
    </message>
    <message>
        <source>The companion renews a month before the end: look into its log why it has not, then renew it from here.</source>
        <translation>El acompañante renueva un mes antes del vencimiento: mire en su log por qué no lo ha hecho y luego renuévelo desde aquí.</translation>
    </message>
    <message>
        <source>Redeploy the container with the product&apos;s image, or correct the product. Migrations of the new image are run by &quot;workspace migrate&quot;.</source>
        <translation>Vuelva a desplegar el contenedor con la imagen del producto, o corrija el producto. Las migraciones de la imagen nueva se ejecutan con &quot;workspace migrate&quot;.</translation>
    </message>
    <message>
        <source>The schema %1 is left from a restore.</source>
        <translation>El esquema %1 queda de una restauración.</translation>
    </message>
    <message>
        <source>See in the proxy&apos;s log why it serves nothing of what lies on its disk: a reload does not change that.</source>
        <translation>Mire en el log del proxy por qué no sirve nada de lo que hay en su disco: recargarlo no lo cambia.</translation>
    </message>
    <message>
        <source>Drop it when nobody needs what is in it.</source>
        <translation>Elimínela cuando nadie necesite lo que contiene.</translation>
    </message>
    <message>
        <source>The database %1 was put aside by a restore (%2).</source>
        <translation>Una restauración apartó la base de datos %1 (%2).</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) have no backup that was read back.</source>
        <translation>
            <numerusform>%n espacio de trabajo no tiene ningún respaldo releído.</numerusform>
            <numerusform>%n espacios de trabajo no tienen ningún respaldo releído.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) have had no backup proven for two intervals.</source>
        <translation>
            <numerusform>%n espacio de trabajo lleva dos intervalos sin ningún respaldo probado.</numerusform>
            <numerusform>%n espacios de trabajo llevan dos intervalos sin ningún respaldo probado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to a newer line when there is time for it; a distribution may go on repairing it by itself.</source>
        <translation>Pase a una línea más nueva cuando haya tiempo; una distribución puede seguir reparando la actual por su cuenta.</translation>
    </message>
    <message>
        <source>Make its containers again from a newer image; look first what its release notes say of this step.</source>
        <translation>Vuelva a crear sus contenedores con una imagen más nueva; mire antes qué dicen sus notas de versión de este paso.</translation>
    </message>
    <message>
        <source>Update it, unless your distribution has repaired it under the old number: its security tracker tells.</source>
        <translation>Actualícelo, salvo que su distribución lo haya reparado con el número antiguo: su registro de seguridad lo dice.</translation>
    </message>
    <message>
        <source>Make its container again with named volumes on these folders; the authority gives few certificates a week.</source>
        <translation>Vuelva a crear su contenedor con volúmenes con nombre en esas carpetas; la autoridad da pocos certificados por semana.</translation>
    </message>
    <message>
        <source>Whoever may talk to Docker reads them: see who is in the group docker and which containers hold its socket. A tenant&apos;s own password is among them by design.</source>
        <translation>Quien puede hablar con Docker los lee: vea quién está en el grupo docker y qué contenedores tienen su socket. La contraseña propia de un inquilino está entre ellos a propósito.</translation>
    </message>
    <message>
        <source>Run the product&apos;s migrations for it; nothing undoes them but a backup.</source>
        <translation>Ejecute las migraciones del producto para él; solo un respaldo las deshace.</translation>
    </message>
    <message>
        <source>See in its log whose request it was, then run the migrations of that workspace.</source>
        <translation>Vea en su log de quién era la petición y ejecute las migraciones de ese espacio de trabajo.</translation>
    </message>
    <message>
        <source>what the containers are given in their environment</source>
        <translation>lo que los contenedores reciben en su entorno</translation>
    </message>
    <message>
        <source>the newest lines of the applications&apos; logs</source>
        <translation>las líneas más nuevas de los logs de las aplicaciones</translation>
    </message>
    <message>
        <source>The image %1 has a version that gets no repairs any more.</source>
        <translation>La imagen %1 tiene una versión que ya no recibe reparaciones.</translation>
    </message>
    <message>
        <source>%1 %2 gets no repairs any more.</source>
        <translation>%1 %2 ya no recibe reparaciones.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 container(s) that were looked at are given secrets in their environment, %2 for example.</source>
        <translation>
            <numerusform>%n de los %1 contenedores revisados recibe secretos en su entorno, por ejemplo %2.</numerusform>
            <numerusform>%n de los %1 contenedores revisados reciben secretos en su entorno, por ejemplo %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The application of %1 misses %2 in its database: its code is newer than its tables.</source>
        <translation>A la aplicación de %1 le falta %2 en su base de datos: su código es más nuevo que sus tablas.</translation>
    </message>
    <message>
        <source>The application in %1 misses %2 in a database: its code is newer than the tables of one of its workspaces.</source>
        <translation>A la aplicación de %1 le falta %2 en una base de datos: su código es más nuevo que las tablas de uno de sus espacios de trabajo.</translation>
    </message>
    <message>
        <source>The companion %1 keeps %2 in itself only: when it is made again, it asks for every certificate anew.</source>
        <translation>El acompañante %1 guarda %2 solo dentro de sí: cuando se vuelva a crear, pedirá de nuevo todos los certificados.</translation>
    </message>
    <message>
        <source>The image %1 has a version with known holes, repaired from %2 on.</source>
        <translation>La imagen %1 tiene una versión con fallos de seguridad conocidos, reparados desde %2.</translation>
    </message>
    <message>
        <source>%1 %2 has known holes, repaired from %3 on.</source>
        <translation>%1 %2 tiene fallos de seguridad conocidos, reparados desde %3.</translation>
    </message>
    <message>
        <source>The image %1 has a version that has had no repairs since %2.</source>
        <translation>La imagen %1 tiene una versión que no recibe reparaciones desde %2.</translation>
    </message>
    <message>
        <source>%1 %2 has had no repairs since %3.</source>
        <translation>%1 %2 no recibe reparaciones desde %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>lines of a list</comment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupCopyModel</name>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
</context>
<context>
    <name>BackupStepText</name>
    <message>
        <source>Read the backup %1 to its end on this computer</source>
        <translation>Leer el respaldo %1 hasta el final en este equipo</translation>
    </message>
    <message>
        <source>Start the sealed container %1 from the image %2</source>
        <translation>Iniciar el contenedor sellado %1 a partir de la imagen %2</translation>
    </message>
    <message>
        <source>Restore the backup %1 into a throw-away PostgreSQL in that container</source>
        <translation>Restaurar el respaldo %1 en un PostgreSQL desechable dentro de ese contenedor</translation>
    </message>
    <message>
        <source>Compare what was restored with what the backup says was there</source>
        <translation>Comparar lo restaurado con lo que el respaldo dice que había</translation>
    </message>
    <message>
        <source>Remove the container %1 with everything in it</source>
        <translation>Quitar el contenedor %1 con todo lo que contiene</translation>
    </message>
    <message>
        <source>Note beside the backup %1 that it is proven</source>
        <translation>Anotar junto al respaldo %1 que está probado</translation>
    </message>
    <message>
        <source>A copy that is damaged never gets as far as a server.</source>
        <translation>Una copia dañada nunca llega hasta un servidor.</translation>
    </message>
    <message>
        <source>It has no network, no rights and no disk: whatever a backup brings along reaches nothing from there, and it ends by itself after two hours.</source>
        <translation>No tiene red, permisos ni disco: lo que traiga un respaldo no alcanza nada desde ahí, y termina por sí mismo después de dos horas.</translation>
    </message>
    <message>
        <source>Only a restore shows that a backup can be restored. The tenant&apos;s own database is not touched.</source>
        <translation>Solo una restauración demuestra que un respaldo se puede restaurar. La base de datos del cliente no se toca.</translation>
    </message>
    <message>
        <source>Tables, rows, sequences and definitions must be those that were counted when the backup was made.</source>
        <translation>Tablas, filas, secuencias y definiciones deben ser las que se contaron cuando se hizo el respaldo.</translation>
    </message>
    <message>
        <source>Nothing of a trial stays on the server.</source>
        <translation>Nada de una prueba se queda en el servidor.</translation>
    </message>
    <message>
        <source>From now on the backup counts as proven, also for what is kept.</source>
        <translation>Desde ahora el respaldo cuenta como probado, también para decidir qué se conserva.</translation>
    </message>
    <message>
        <source>Nothing to undo: what was found stays noted beside the backup.</source>
        <translation>Nada que deshacer: lo que se encontró queda anotado junto al respaldo.</translation>
    </message>
    <message>
        <source>The container %1 is removed.</source>
        <translation>Se quita el contenedor %1.</translation>
    </message>
    <message>
        <source>Nothing to undo: it goes with the container.</source>
        <translation>Nada que deshacer: desaparece con el contenedor.</translation>
    </message>
    <message>
        <source>Nothing to undo: comparing changes nothing.</source>
        <translation>Nada que deshacer: comparar no cambia nada.</translation>
    </message>
    <message>
        <source>Not undone: the container was only there for the trial.</source>
        <translation>No se deshace: el contenedor solo estaba para la prueba.</translation>
    </message>
    <message>
        <source>Not undone: what was found stays noted beside the backup.</source>
        <translation>No se deshace: lo que se encontró queda anotado junto al respaldo.</translation>
    </message>
</context>
<context>
    <name>BackupTableModel</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Último respaldo</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Última comprobación</translation>
    </message>
    <message>
        <source>Last proven</source>
        <translation>Última prueba</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendencia</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>From when the newest copy is that was read back and compared</source>
        <translation>De cuándo es la copia más reciente que se releyó y comparó</translation>
    </message>
    <message>
        <source>From when the newest copy is that was restored on trial and compared</source>
        <translation>De cuándo es la copia más reciente que se restauró a prueba y comparó</translation>
    </message>
    <message>
        <source>How the size of the last copies has changed</source>
        <translation>Cómo ha cambiado el tamaño de las últimas copias</translation>
    </message>
</context>
<context>
    <name>BackupText</name>
    <message>
        <source>made, not checked yet</source>
        <translation>hecho, sin comprobar todavía</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>comprobado</translation>
    </message>
    <message>
        <source>proven by a trial restore</source>
        <translation>probado con una restauración de prueba</translation>
    </message>
    <message>
        <source>DAMAGED</source>
        <translation>DAÑADO</translation>
    </message>
    <message>
        <source>schema %1 in the database %2</source>
        <translation>esquema %1 de la base de datos %2</translation>
    </message>
    <message>
        <source>database %1</source>
        <translation>base de datos %1</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobada</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Probada</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañada</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Sin plan fijo</translation>
    </message>
    <message>
        <source>Workspace gone</source>
        <translation>Espacio eliminado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Toca ahora</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Sin respaldo</translation>
    </message>
    <message>
        <source>It is backed up only when somebody asks for it.</source>
        <translation>Solo se respalda cuando alguien lo pide.</translation>
    </message>
    <message>
        <source>The registry does not have this workspace any more; its copies are kept.</source>
        <translation>El registro ya no tiene este espacio de trabajo; sus copias se conservan.</translation>
    </message>
    <message>
        <source>A copy is not what was written. Nothing of it is used; make a new one.</source>
        <translation>Una copia no es lo que se escribió. No se usa nada de ella; haga una nueva.</translation>
    </message>
    <message>
        <source>team</source>
        <translation>del equipo de trabajo</translation>
    </message>
    <message>
        <source>recovery (on paper)</source>
        <translation>de recuperación (en papel)</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>de firma</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>solo a petición</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>cada semana</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>cada %n día</numerusform>
            <numerusform>cada %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>cada %n hora</numerusform>
            <numerusform>cada %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting what the database holds…</source>
        <translation>Contando lo que contiene la base de datos…</translation>
    </message>
    <message>
        <source>Reading the copy back: %1 of %2</source>
        <translation>Releyendo la copia: %1 de %2</translation>
    </message>
    <message>
        <source>Dumping: %1 of about %2</source>
        <translation>Volcando: %1 de unos %2</translation>
    </message>
    <message>
        <source>Dumping: %1</source>
        <translation>Volcando: %1</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>faltan unos %1</translation>
    </message>
    <message>
        <source>Preparing the trial restore…</source>
        <translation>Preparando la restauración de prueba…</translation>
    </message>
    <message>
        <source>Comparing what was restored…</source>
        <translation>Comparando lo restaurado…</translation>
    </message>
    <message>
        <source>Restoring on trial: %1 of %2</source>
        <translation>Restaurando a prueba: %1 de %2</translation>
    </message>
    <message>
        <source>%1 on the server</source>
        <translation>%1 en el servidor</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>se queda como está</translation>
    </message>
    <message>
        <source>invented e-mail addresses</source>
        <translation>direcciones de correo inventadas</translation>
    </message>
    <message>
        <source>invented phone numbers</source>
        <translation>números de teléfono inventados</translation>
    </message>
    <message>
        <source>invented tax ids</source>
        <translation>identificadores fiscales inventados</translation>
    </message>
    <message>
        <source>invented names</source>
        <translation>nombres inventados</translation>
    </message>
    <message>
        <source>Not proven yet</source>
        <translation>Aún sin probar</translation>
    </message>
    <message>
        <source>The newest copy is younger than the interval, and a trial restore has proven it.</source>
        <translation>La copia más reciente es más nueva que el intervalo y una restauración de prueba la ha probado.</translation>
    </message>
    <message>
        <source>The newest copy is younger than the interval and was read back, but nobody has restored it on trial yet: prove it.</source>
        <translation>La copia más reciente es más nueva que el intervalo y se ha releído, pero nadie la ha restaurado a prueba todavía: pruébela.</translation>
    </message>
    <message>
        <source>The interval is over since the newest copy was made that was read back.</source>
        <translation>Ha pasado el intervalo desde que se hizo la última copia que se ha releído.</translation>
    </message>
    <message>
        <source>More than two intervals have passed since the newest copy was made that was read back.</source>
        <translation>Han pasado más de dos intervalos desde que se hizo la última copia que se ha releído.</translation>
    </message>
    <message>
        <source>There is no copy at all that was read back.</source>
        <translation>No hay ninguna copia que se haya releído.</translation>
    </message>
</context>
<context>
    <name>CapacityText</name>
    <message>
        <source>none</source>
        <comment>a container has no limit, or is not there</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>server</source>
        <translation>servidor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Database connections</source>
        <translation>Conexiones a la base de datos</translation>
    </message>
    <message>
        <source>Redis indexes</source>
        <translation>Índices de Redis</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>procesador</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disco</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>puertos</translation>
    </message>
    <message>
        <source>database connections</source>
        <translation>conexiones a la base de datos</translation>
    </message>
    <message>
        <source>Redis indexes</source>
        <comment>in the middle of a sentence</comment>
        <translation>índices de Redis</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>%1, %2: promised %3, afterwards %4 (in use: %5, budget: %6)</source>
        <extracomment>A line of a preview: whose resource, which one, before and after, what is in use, how much may be promised.</extracomment>
        <translation>%1, %2: prometido %3, después %4 (en uso: %5, presupuesto: %6)</translation>
    </message>
    <message>
        <source>%1, %2: limit %3, afterwards %4 (in use: %5)</source>
        <extracomment>A line of a preview: a container, a resource, its limit before and after, what is in use.</extracomment>
        <translation>%1, %2: límite %3, después %4 (en uso: %5)</translation>
    </message>
    <message>
        <source>Nothing that is known limits how many more workspaces fit.</source>
        <translation>Nada de lo que se conoce limita cuántos espacios de trabajo más caben.</translation>
    </message>
    <message>
        <source>Not one more workspace fits.</source>
        <translation>No cabe ningún espacio de trabajo más.</translation>
    </message>
    <message numerus="yes">
        <source>%n more workspace(s) fit.</source>
        <translation>
            <numerusform>Cabe %n espacio de trabajo más.</numerusform>
            <numerusform>Caben %n espacios de trabajo más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What runs out first: %2. Each needs %3, and %4 can still be promised.</source>
        <extracomment>%1 is a sentence such as &quot;2 more workspaces fit.&quot;, %2 a resource, %3 and %4 amounts of it.</extracomment>
        <translation>%1 Lo primero que se agota: %2. Cada uno necesita %3 y todavía se puede prometer %4.</translation>
    </message>
    <message>
        <source>%1: each needs %2; what is left is not known</source>
        <translation>%1: cada uno necesita %2; no se sabe cuánto queda</translation>
    </message>
    <message>
        <source>%1: each needs %2, %3 can still be promised of %4; enough for %5</source>
        <translation>%1: cada uno necesita %2, todavía se puede prometer %3 de %4; alcanza para %5</translation>
    </message>
    <message numerus="yes">
        <source>All %n workspace(s) fit.</source>
        <translation>
            <numerusform>%n espacio de trabajo cabe.</numerusform>
            <numerusform>Los %n espacios de trabajo caben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the first that does not fit (number %2 of %3). What is lacking: %4. It needs %5 more, and %6 can still be promised after those before it.</source>
        <translation>%1 es el primero que no cabe (número %2 de %3). Lo que falta: %4. Necesita %5 más y, después de los anteriores, todavía se puede prometer %6.</translation>
    </message>
    <message>
        <source>create</source>
        <comment>what a step does</comment>
        <translation>crear</translation>
    </message>
    <message>
        <source>change</source>
        <comment>what a step does</comment>
        <translation>cambiar</translation>
    </message>
    <message>
        <source>remove</source>
        <comment>what a step does</comment>
        <translation>quitar</translation>
    </message>
    <message>
        <source>replace</source>
        <comment>what a step does</comment>
        <translation>reemplazar</translation>
    </message>
    <message>
        <source>check</source>
        <comment>what a step does</comment>
        <translation>comprobar</translation>
    </message>
</context>
<context>
    <name>CatalogueField</name>
    <message>
        <source>Small letters, digits and “_”. Names of databases and containers are made from it; it never changes.</source>
        <translation>Minúsculas, dígitos y «_». De ella se forman nombres de bases de datos y contenedores; no cambia nunca.</translation>
    </message>
    <message>
        <source>With its tag, such as crm:1.0.0</source>
        <translation>Con su etiqueta, por ejemplo crm:1.0.0</translation>
    </message>
    <message>
        <source>Only for products whose tenants have a front-end container.</source>
        <translation>Solo para productos cuyos inquilinos tienen un contenedor de interfaz.</translation>
    </message>
    <message>
        <source>The port that the program listens on inside its container.</source>
        <translation>El puerto en el que escucha el programa dentro de su contenedor.</translation>
    </message>
    <message>
        <source>Workspaces get hosts below it: acme.crm.example.com</source>
        <translation>Los espacios de trabajo reciben hosts debajo de él: acme.crm.example.com</translation>
    </message>
    <message>
        <source>Begins with “/”.</source>
        <translation>Comienza con «/».</translation>
    </message>
    <message>
        <source>Program and arguments, without a shell.</source>
        <translation>Programa y argumentos, sin intérprete de comandos.</translation>
    </message>
    <message>
        <source>Serves all workspaces on shared plans. Empty: no shared hosting.</source>
        <translation>Atiende a todos los espacios de trabajo de planes compartidos. Vacío: sin alojamiento compartido.</translation>
    </message>
    <message>
        <source>On the host. 0: none.</source>
        <translation>En el servidor. 0: ninguno.</translation>
    </message>
    <message>
        <source>On the host, for workspaces on dedicated plans. 0: none.</source>
        <translation>En el servidor, para espacios de trabajo de planes dedicados. 0: ninguno.</translation>
    </message>
    <message>
        <source>The end of that range.</source>
        <translation>El final de ese rango.</translation>
    </message>
    <message>
        <source>The PostgreSQL role that the shared container connects as.</source>
        <translation>El rol de PostgreSQL con el que se conecta el contenedor compartido.</translation>
    </message>
    <message>
        <source>Only when each customer has a schema instead of a database.</source>
        <translation>Solo cuando cada cliente tiene un esquema en lugar de una base de datos.</translation>
    </message>
    <message>
        <source>For QA variants. Empty: the same image.</source>
        <translation>Para variantes de QA. Vacío: la misma imagen.</translation>
    </message>
    <message>
        <source>For QA variants. Empty: the same database.</source>
        <translation>Para variantes de QA. Vacío: la misma base de datos.</translation>
    </message>
    <message>
        <source>In megabytes; dedicated plans need it.</source>
        <translation>En megabytes; los planes dedicados la necesitan.</translation>
    </message>
    <message>
        <source>In thousandths of a core; dedicated plans need it.</source>
        <translation>En milésimas de núcleo; los planes dedicados lo necesitan.</translation>
    </message>
    <message>
        <source>In megabytes. 0: not limited.</source>
        <translation>En megabytes. 0: sin límite.</translation>
    </message>
    <message>
        <source>0: not limited.</source>
        <translation>0: sin límite.</translation>
    </message>
    <message>
        <source>Orders the plans from small to large.</source>
        <translation>Ordena los planes de menor a mayor.</translation>
    </message>
</context>
<context>
    <name>CatalogueText</name>
    <message>
        <source>none</source>
        <comment>a product does not have it</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not limited</source>
        <comment>limit of a plan</comment>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>value of a field</comment>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a field and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CertificateStepText</name>
    <message>
        <source>Note which certificate of %1 lies on the proxy&apos;s disk</source>
        <translation>Anotar qué certificado de %1 hay en el disco del proxy</translation>
    </message>
    <message>
        <source>Find the account that made the certificate of %1, and register its renewal in the container %2</source>
        <translation>Buscar la cuenta que hizo el certificado de %1 y registrar su renovación en el contenedor %2</translation>
    </message>
    <message>
        <source>See that a newer certificate of %1 lies on the disk</source>
        <translation>Ver que en el disco hay un certificado más nuevo de %1</translation>
    </message>
    <message>
        <source>Reload the proxy, so that it takes up the certificate of %1</source>
        <translation>Recargar el proxy para que tome el certificado de %1</translation>
    </message>
    <message>
        <source>See that the proxy answers for %1 with the certificate on its disk, for %2 at most</source>
        <translation>Ver que el proxy responde por %1 con el certificado de su disco, durante %2 como máximo</translation>
    </message>
    <message>
        <source>What is there afterwards is compared with it, so that nothing is called renewed that is not.</source>
        <translation>Lo que haya después se compara con él, para no llamar renovado a lo que no lo está.</translation>
    </message>
    <message>
        <source>Only this certificate is renewed, the way the companion does it. Docker gives the command a number and starts each number once only.</source>
        <translation>Se renueva solo este certificado, como lo hace el acompañante. Docker da un número al comando e inicia cada número una sola vez.</translation>
    </message>
    <message>
        <source>A command that ends without an error has not always done something.</source>
        <translation>Un comando que termina sin error no siempre ha hecho algo.</translation>
    </message>
    <message>
        <source>nginx reads certificates only when it is loaded. It tests its configuration first; visitors do not notice.</source>
        <translation>nginx solo lee los certificados al cargarse. Antes comprueba su configuración; los visitantes no notan nada.</translation>
    </message>
    <message>
        <source>Only what visitors are given counts.</source>
        <translation>Solo cuenta lo que reciben los visitantes.</translation>
    </message>
    <message>
        <source>Nothing to undo: looking changes nothing.</source>
        <translation>Nada que deshacer: mirar no cambia nada.</translation>
    </message>
    <message>
        <source>Nothing to undo: a command that was not started is nothing.</source>
        <translation>Nada que deshacer: un comando que no se inició no ha hecho nada.</translation>
    </message>
    <message>
        <source>Nothing to undo: a newer certificate stays, it is a good one.</source>
        <translation>Nada que deshacer: un certificado más nuevo se queda, es bueno.</translation>
    </message>
    <message>
        <source>Nothing to undo: the proxy serves what lies on its disk.</source>
        <translation>Nada que deshacer: el proxy sirve lo que hay en su disco.</translation>
    </message>
    <message>
        <source>A newer certificate of %1 lies on the proxy&apos;s disk.</source>
        <translation>En el disco del proxy hay un certificado más nuevo de %1.</translation>
    </message>
    <message>
        <source>The proxy was seen to answer for %1 with the certificate that lies on its disk.</source>
        <translation>Se ha visto que el proxy responde por %1 con el certificado que hay en su disco.</translation>
    </message>
    <message>
        <source>Certificate authorities count: Let&apos;s Encrypt makes the same certificate at most five times in seven days.</source>
        <translation>Las autoridades de certificación llevan la cuenta: Let&apos;s Encrypt emite el mismo certificado cinco veces en siete días como máximo.</translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message>
        <source>Good</source>
        <comment>certificate</comment>
        <translation>Bueno</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <comment>certificate</comment>
        <translation>Vence pronto</translation>
    </message>
    <message>
        <source>Self-signed</source>
        <comment>certificate</comment>
        <translation>Autofirmado</translation>
    </message>
    <message>
        <source>Old one served</source>
        <comment>certificate</comment>
        <translation>Se sirve el antiguo</translation>
    </message>
    <message>
        <source>For other hosts</source>
        <comment>certificate</comment>
        <translation>Para otros hosts</translation>
    </message>
    <message>
        <source>Not valid now</source>
        <comment>certificate</comment>
        <translation>No válido ahora</translation>
    </message>
    <message>
        <source>None</source>
        <comment>certificate</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>The companion renews a month before the end: look into its log why it has not.</source>
        <translation>El acompañante renueva un mes antes del vencimiento: mire en su log por qué no lo ha hecho.</translation>
    </message>
    <message>
        <source>Browsers refuse it. Look into the companion&apos;s log why it has made none.</source>
        <translation>Los navegadores lo rechazan. Mire en el log del acompañante por qué no ha hecho ninguno.</translation>
    </message>
    <message>
        <source>A newer one lies on the proxy&apos;s disk: the proxy has to be reloaded.</source>
        <translation>En el disco del proxy hay uno más reciente: hay que recargar el proxy.</translation>
    </message>
    <message>
        <source>The proxy has no certificate for this host and answers with another one. Look into the companion&apos;s log.</source>
        <translation>El proxy no tiene certificado para este host y responde con otro. Mire en el log del acompañante.</translation>
    </message>
    <message>
        <source>Visitors are turned away. Look into the companion&apos;s log why it has not been renewed.</source>
        <translation>Los visitantes no pueden entrar. Mire en el log del acompañante por qué no se ha renovado.</translation>
    </message>
    <message>
        <source>Check that the host&apos;s name leads to this server, then look into the companion&apos;s log.</source>
        <translation>Compruebe que el nombre del host lleva a este servidor y mire después en el log del acompañante.</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
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
    <message>
        <source>now</source>
        <comment>end of a time axis</comment>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>ChartZoom</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A mark of a time axis: %1 is &quot;5 Mar&quot;, %2 is &quot;14:03&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A stretch of time, from %1 to %2; both are like &quot;5 Mar 2026, 14:03:09&quot;.</extracomment>
        <translation>del %1 al %2</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Contenedores</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Disk, memory and processor</source>
        <translation>Disco, memoria y procesador</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Respaldos</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>The server is reached over SSH.</source>
        <translation>Se llega al servidor por SSH.</translation>
    </message>
    <message>
        <source>No operation was interrupted or waits for somebody, and no workspace has failed.</source>
        <translation>Ninguna operación quedó interrumpida ni requiere intervención, y ningún espacio de trabajo ha fallado.</translation>
    </message>
    <message>
        <source>Every database and schema is there and whole, and connections are left.</source>
        <translation>Todas las bases de datos y esquemas están y están completos, y quedan conexiones.</translation>
    </message>
    <message>
        <source>Every container runs, is healthy, and has the image of its product.</source>
        <translation>Todos los contenedores funcionan, están sanos y tienen la imagen de su producto.</translation>
    </message>
    <message>
        <source>Exactly one container answers for each host, and the right one.</source>
        <translation>Por cada host responde un solo contenedor, y es el correcto.</translation>
    </message>
    <message>
        <source>Every host answers with a good certificate of its own.</source>
        <translation>Cada host responde con un buen certificado propio.</translation>
    </message>
    <message>
        <source>Nothing runs out soon: disk, memory, processor, ports and Redis indexes.</source>
        <translation>Nada se agota pronto: disco, memoria, procesador, puertos e índices de Redis.</translation>
    </message>
    <message>
        <source>Every workspace has a copy that is new enough and whole.</source>
        <translation>Cada espacio de trabajo tiene una copia reciente y completa.</translation>
    </message>
    <message>
        <source>No database is open to the whole network, and no container commands Docker that need not.</source>
        <translation>Ninguna base de datos está abierta a toda la red, y ningún contenedor manda sobre Docker sin necesitarlo.</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Sin comprobar: %1</translation>
    </message>
    <message>
        <source>Nobody has looked yet.</source>
        <translation>Nadie lo ha mirado todavía.</translation>
    </message>
    <message>
        <source>Not wholly checked: %1</source>
        <translation>Comprobado solo en parte: %1</translation>
    </message>
    <message>
        <source>Looked at %1.</source>
        <translation>Comprobado %1.</translation>
    </message>
    <message>
        <source>&amp;Drop…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>&amp;Start…</source>
        <translation>&amp;Iniciar…</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>&amp;Reiniciar…</translation>
    </message>
    <message>
        <source>&amp;Renew…</source>
        <translation>&amp;Renovar…</translation>
    </message>
    <message>
        <source>Re&amp;load the proxy…</source>
        <translation>Re&amp;cargar el proxy…</translation>
    </message>
    <message>
        <source>Re&amp;deploy…</source>
        <translation>Volver a &amp;desplegar…</translation>
    </message>
    <message>
        <source>Run &amp;migrations…</source>
        <translation>Ejecutar &amp;migraciones…</translation>
    </message>
</context>
<context>
    <name>CommandHint</name>
    <message>
        <source>SERVER</source>
        <extracomment>Placeholder for the name of a server in a command, in capitals and without spaces.</extracomment>
        <translation>SERVIDOR</translation>
    </message>
    <message>
        <source>OPERATION</source>
        <extracomment>Placeholder for the identifier of an operation in a command, in capitals and without spaces.</extracomment>
        <translation>OPERACIÓN</translation>
    </message>
    <message>
        <source>HOST</source>
        <extracomment>Placeholders in a command, in capitals and without spaces: an address to connect to, and a file.</extracomment>
        <translation>HOST</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>SLUG</source>
        <extracomment>Placeholders for a workspace&apos;s short name and a product&apos;s key in a command, in capitals and without spaces.</extracomment>
        <translation>SLUG</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
</context>
<context>
    <name>CommandStepText</name>
    <message>
        <source>Register the command with Docker in the container %1</source>
        <translation>Registrar el comando en Docker para el contenedor %1</translation>
    </message>
    <message>
        <source>Run “%1” in the container %2, for %3 at most</source>
        <translation>Ejecutar «%1» en el contenedor %2, durante %3 como máximo</translation>
    </message>
    <message>
        <source>Docker gives it a number and starts each number once only. The secret goes along as %1 and is kept in neither the journal nor the activity log.</source>
        <translation>Docker le da un número e inicia cada número una sola vez. El secreto va con él como %1 y no se guarda ni en el diario ni en el historial de actividad.</translation>
    </message>
    <message>
        <source>Docker gives it a number and starts each number once only, so that the command is never run twice by itself.</source>
        <translation>Docker le da un número e inicia cada número una sola vez; así, el comando nunca se ejecuta dos veces por su cuenta.</translation>
    </message>
    <message>
        <source>Its output is shown as it comes. Docker is asked for the exit code at the end; only 0 counts as done.</source>
        <translation>Su salida se muestra a medida que llega. Al final se pregunta a Docker por el código de salida; solo 0 cuenta como terminado.</translation>
    </message>
    <message>
        <source>Nothing to undo: a command that was not started is nothing.</source>
        <translation>Nada que deshacer: un comando que no se inició no ha hecho nada.</translation>
    </message>
    <message>
        <source>If it still runs, it is ended, and looked for by its mark until nothing is found. What it has done stays.</source>
        <translation>Si aún se ejecuta, se le pone fin y se busca por su marca hasta que no aparece nada. Lo que ha hecho permanece.</translation>
    </message>
    <message>
        <source>What the command does in the application cannot be undone from here.</source>
        <translation>Lo que el comando hace en la aplicación no se puede deshacer desde aquí.</translation>
    </message>
    <message>
        <source>The container %1 serves several workspaces, and no part of the command says that only %2 is meant: write {database}, {role} or {tenant} where its own belongs.</source>
        <translation>El contenedor %1 atiende a varios espacios de trabajo y ninguna parte del comando dice que solo se trata de %2: escriba {database}, {role} o {tenant} donde corresponda lo suyo.</translation>
    </message>
    <message>
        <source>Parts of the command look like secrets: they are run as they were typed, and the journal keeps •••.</source>
        <translation>Partes del comando parecen secretos: se ejecutan tal como se escribieron y el diario guarda •••.</translation>
    </message>
    <message>
        <source>Docker says that “%1” ended with exit code 0 in the container %2.</source>
        <translation>Docker dice que «%1» terminó con el código de salida 0 en el contenedor %2.</translation>
    </message>
    <message>
        <source>The command ended with exit code 0.</source>
        <translation>El comando terminó con el código de salida 0.</translation>
    </message>
    <message>
        <source>The command did not end with success, and nothing of it runs any more. What it had done until then stays.</source>
        <translation>El comando no terminó con éxito y ya no se ejecuta nada de él. Lo que había hecho hasta entonces permanece.</translation>
    </message>
    <message>
        <source>The console stopped watching, and the command may still run. Resume the operation to wait for its end, or roll it back to end it.</source>
        <translation>La consola dejó de observar y es posible que el comando aún se ejecute. Reanude la operación para esperar su fin o reviértala para ponerle fin.</translation>
    </message>
    <message>
        <source>It is not known how the command ended, because the connection was lost. Resume the operation: Docker is asked, and the command is not run a second time.</source>
        <translation>No se sabe cómo terminó el comando, porque se perdió la conexión. Reanude la operación: se pregunta a Docker y el comando no se ejecuta por segunda vez.</translation>
    </message>
    <message>
        <source>It could not be made sure that nothing of the command runs any more. Look into the container, then roll the operation back once more.</source>
        <translation>No se pudo comprobar que ya no se ejecuta nada del comando. Revise el contenedor y luego revierta la operación una vez más.</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>end of a command</comment>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>It did not come to its end, and nothing of it runs any more. A certificate that was made stays, and so does a reload of the proxy.</source>
        <translation>No llegó a su fin y ya no queda nada en marcha. Un certificado que se hizo se queda, y también una recarga del proxy.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>No se puede conectar</translation>
    </message>
    <message>
        <source>Not prepared yet</source>
        <translation>Aún sin preparar</translation>
    </message>
    <message>
        <source>Older than this program</source>
        <translation>Más antiguo que este programa</translation>
    </message>
    <message>
        <source>Operation running</source>
        <translation>Operación en curso</translation>
    </message>
    <message>
        <source>Connected since %1 (%2).</source>
        <translation>Conectado desde las %1 (%2).</translation>
    </message>
    <message>
        <source>An answer takes %1.</source>
        <translation>Una respuesta tarda %1.</translation>
    </message>
    <message>
        <source>Lost since %1 (%2).</source>
        <translation>Conexión perdida desde las %1 (%2).</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Próximo intento en %1.</translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation>Intentando ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far.</source>
        <translation>
            <numerusform>%n intento hasta ahora.</numerusform>
            <numerusform>%n intentos hasta ahora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContainerStepText</name>
    <message>
        <source>Note since when the container %1 runs</source>
        <translation>Anotar desde cuándo está en marcha el contenedor %1</translation>
    </message>
    <message>
        <source>Start the container %1</source>
        <translation>Iniciar el contenedor %1</translation>
    </message>
    <message>
        <source>Stop the container %1</source>
        <translation>Detener el contenedor %1</translation>
    </message>
    <message>
        <source>Restart the container %1</source>
        <translation>Reiniciar el contenedor %1</translation>
    </message>
    <message>
        <source>Wait until the container %1 is healthy, for %2 at most</source>
        <translation>Esperar a que el contenedor %1 esté sano, %2 como máximo</translation>
    </message>
    <message>
        <source>Fetch the image %1 from its registry</source>
        <translation>Descargar la imagen %1 de su registro</translation>
    </message>
    <message>
        <source>Make a container %2 with the configuration of %1</source>
        <translation>Crear un contenedor %2 con la configuración de %1</translation>
    </message>
    <message>
        <source>Give the new container the name %1; the old one is called %2</source>
        <translation>Dar al contenedor nuevo el nombre %1; el antiguo se llama %2</translation>
    </message>
    <message>
        <source>Remove the old container %1</source>
        <translation>Eliminar el contenedor antiguo %1</translation>
    </message>
    <message>
        <source>A restart is proven by a later time, not by Docker&apos;s word for it.</source>
        <translation>Un reinicio se demuestra con una hora posterior, no con la palabra de Docker.</translation>
    </message>
    <message>
        <source>It starts with the configuration that it was made with.</source>
        <translation>Se inicia con la configuración con la que fue creado.</translation>
    </message>
    <message>
        <source>It is asked to end and has %1 for that; then it is ended.</source>
        <translation>Se le pide que termine y tiene %1 para ello; después se le termina.</translation>
    </message>
    <message>
        <source>One request does both, so that it does not stay stopped when the connection breaks.</source>
        <translation>Una sola petición hace ambas cosas, para que no quede detenido si se corta la conexión.</translation>
    </message>
    <message>
        <source>Where the image has no check of its own, the container has to run on. If it does not, the last lines of its log are shown.</source>
        <translation>Si la imagen no tiene una comprobación propia, el contenedor debe seguir en marcha. Si no lo hace, se muestran las últimas líneas de su log.</translation>
    </message>
    <message>
        <source>It is fetched while the old container still serves.</source>
        <translation>Se descarga mientras el contenedor antiguo sigue sirviendo.</translation>
    </message>
    <message>
        <source>Environment, limits, ports, networks and volumes stay the same; secrets are passed on and kept nowhere. If Docker refuses it, nobody has noticed anything.</source>
        <translation>Entorno, límites, puertos, redes y volúmenes siguen iguales; los secretos se transmiten y no se guardan en ningún sitio. Si Docker lo rechaza, nadie ha notado nada.</translation>
    </message>
    <message>
        <source>Other containers and the proxy find it by its name.</source>
        <translation>Los demás contenedores y el proxy lo encuentran por su nombre.</translation>
    </message>
    <message>
        <source>It is only removed when the new one has proven itself. Volumes stay.</source>
        <translation>Solo se elimina cuando el nuevo ha demostrado funcionar. Los volúmenes se conservan.</translation>
    </message>
    <message>
        <source>Nothing to undo: looking changes nothing.</source>
        <translation>Nada que deshacer: mirar no cambia nada.</translation>
    </message>
    <message>
        <source>Nothing to undo: the new container is removed with the step that made it.</source>
        <translation>Nada que deshacer: el contenedor nuevo se elimina con el paso que lo creó.</translation>
    </message>
    <message>
        <source>The container %1 is stopped again.</source>
        <translation>El contenedor %1 se detiene de nuevo.</translation>
    </message>
    <message>
        <source>The container %1 is started again.</source>
        <translation>El contenedor %1 se inicia de nuevo.</translation>
    </message>
    <message>
        <source>Nothing to undo while it runs; if it does not, it is started.</source>
        <translation>Nada que deshacer mientras esté en marcha; si no lo está, se inicia.</translation>
    </message>
    <message>
        <source>Nothing to undo: waiting changes nothing.</source>
        <translation>Nada que deshacer: esperar no cambia nada.</translation>
    </message>
    <message>
        <source>Not undone: an image that nobody uses harms nobody.</source>
        <translation>No se deshace: una imagen que nadie usa no perjudica a nadie.</translation>
    </message>
    <message>
        <source>The container %1 is removed, unless the old one is gone already.</source>
        <translation>El contenedor %1 se elimina, salvo que el antiguo ya no exista.</translation>
    </message>
    <message>
        <source>The old container gets its name %1 back, unless it is gone already.</source>
        <translation>El contenedor antiguo recupera su nombre %1, salvo que ya no exista.</translation>
    </message>
    <message>
        <source>Not undone: from here on the new container stays.</source>
        <translation>No se deshace: desde aquí el contenedor nuevo se queda.</translation>
    </message>
    <message numerus="yes">
        <source>%1 serves %n workspace(s): %2.</source>
        <translation>
            <numerusform>%1 sirve a %n espacio de trabajo: %2.</numerusform>
            <numerusform>%1 sirve a %n espacios de trabajo: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 belongs to no product and no workspace of the catalogue: the registry does not know who needs it.</source>
        <translation>%1 no pertenece a ningún producto ni espacio de trabajo del catálogo: el registro no sabe quién lo necesita.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the proxy: every visitor of %n host(s) comes through it.</source>
        <translation>
            <numerusform>%1 es el proxy: todos los visitantes de %n host pasan por él.</numerusform>
            <numerusform>%1 es el proxy: todos los visitantes de %n hosts pasan por él.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stays stopped until somebody starts it, also when the server restarts.</source>
        <translation>%1 queda detenido hasta que alguien lo inicie, también si se reinicia el servidor.</translation>
    </message>
    <message numerus="yes">
        <source>Operations are open for %n workspace(s) that it serves: %1.</source>
        <translation>
            <numerusform>Hay operaciones abiertas para %n espacio de trabajo al que sirve: %1.</numerusform>
            <numerusform>Hay operaciones abiertas para %n espacios de trabajo a los que sirve: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a container %2 with the configuration of %1 and the image %3</source>
        <translation>Crear un contenedor %2 con la configuración de %1 y la imagen %3</translation>
    </message>
</context>
<context>
    <name>ContainerTableModel</name>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n espacio de trabajo</numerusform>
            <numerusform>%n espacios de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Atiende a</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Reinicios</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creado</translation>
    </message>
</context>
<context>
    <name>DatabaseTableModel</name>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Growth per day</source>
        <translation>Crecimiento por día</translation>
    </message>
</context>
<context>
    <name>DatabaseText</name>
    <message>
        <source>Missing</source>
        <comment>state of a database</comment>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Invalid</source>
        <comment>state of a database</comment>
        <translation>No válida</translation>
    </message>
    <message>
        <source>Registry</source>
        <comment>state of a database</comment>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <comment>state of a database</comment>
        <translation>De nadie</translation>
    </message>
    <message>
        <source>In use</source>
        <comment>state of a database</comment>
        <translation>En uso</translation>
    </message>
    <message>
        <source>The registry says that a workspace has it, but PostgreSQL does not have it. Its customer cannot work. Restore the newest copy.</source>
        <translation>El registro dice que un espacio de trabajo la tiene, pero PostgreSQL no la tiene. Su cliente no puede trabajar. Restaure la copia más reciente.</translation>
    </message>
    <message>
        <source>It was left behind when making or dropping it was interrupted. Nobody can connect to it; it can be dropped.</source>
        <translation>Quedó atrás al interrumpirse su creación o su borrado. Nadie puede conectarse a ella; se puede borrar.</translation>
    </message>
    <message>
        <source>No workspace of the registry has it. The console leaves it alone.</source>
        <translation>Ningún espacio de trabajo del registro la tiene. La consola no la toca.</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n espacio de trabajo</numerusform>
            <numerusform>%n espacios de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>Working</source>
        <comment>state of a session</comment>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Transaction left open</source>
        <comment>state of a session</comment>
        <translation>Transacción sin cerrar</translation>
    </message>
    <message>
        <source>Failed transaction left open</source>
        <comment>state of a session</comment>
        <translation>Transacción fallida sin cerrar</translation>
    </message>
    <message>
        <source>Calling a function</source>
        <comment>state of a session</comment>
        <translation>Llamando a una función</translation>
    </message>
    <message>
        <source>The role %1 is told only of its own sessions: GRANT pg_read_all_stats makes it see the others.</source>
        <translation>Al rol %1 solo se le informa de sus propias sesiones: con GRANT pg_read_all_stats ve las demás.</translation>
    </message>
    <message>
        <source>Every role may connect to the database %1</source>
        <translation>Todos los roles pueden conectarse a la base de datos %1</translation>
    </message>
    <message>
        <source>The container %1 publishes PostgreSQL on the server&apos;s port %2</source>
        <translation>El contenedor %1 publica PostgreSQL en el puerto %2 del servidor</translation>
    </message>
    <message>
        <source>The role of another tenant gets in, though not at the data of tables that it was not given. Take the right to connect away from PUBLIC.</source>
        <translation>El rol de otro inquilino entra en ella, aunque no llega a los datos de tablas que no se le dieron. Quite a PUBLIC el permiso de conectarse.</translation>
    </message>
    <message>
        <source>Whoever reaches that port can try passwords. Make sure that it is bound to 127.0.0.1 or closed by the firewall; the console does not need it.</source>
        <translation>Quien llegue a ese puerto puede probar contraseñas. Compruebe que esté ligado a 127.0.0.1 o cerrado por el cortafuegos; la consola no lo necesita.</translation>
    </message>
    <message>
        <source>Superuser</source>
        <comment>what is too open</comment>
        <translation>Superusuario</translation>
    </message>
    <message>
        <source>Open to all roles</source>
        <comment>what is too open</comment>
        <translation>Abierta a todos</translation>
    </message>
    <message>
        <source>Published port</source>
        <comment>what is too open</comment>
        <translation>Puerto publicado</translation>
    </message>
    <message>
        <source>The role %1 of a tenant is a superuser or can become one</source>
        <translation>El rol %1 de un inquilino es superusuario o puede llegar a serlo</translation>
    </message>
    <message>
        <source>Its application can read and change every other tenant&apos;s data. Take the right away: ALTER ROLE … NOSUPERUSER, or REVOKE the superuser&apos;s role.</source>
        <translation>Su aplicación puede leer y cambiar los datos de todos los demás inquilinos. Quítele el derecho: ALTER ROLE … NOSUPERUSER, o REVOKE del rol de superusuario.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>PostgreSQL does not count what statements take</source>
        <translation>PostgreSQL no mide cuánto tardan las sentencias</translation>
    </message>
    <message>
        <source>Its extension pg_stat_statements is not on the server. Install the package with the additional extensions of this PostgreSQL version first, and then let PostgreSQL load it.</source>
        <translation>Su extensión pg_stat_statements no está en el servidor. Instale primero el paquete con las extensiones adicionales de esta versión de PostgreSQL y haga después que PostgreSQL la cargue.</translation>
    </message>
    <message>
        <source>Add pg_stat_statements to the setting shared_preload_libraries, restart PostgreSQL at a quiet hour, because every tenant is interrupted, and run CREATE EXTENSION pg_stat_statements in the database %1 as superuser. The console does not restart it for this.</source>
        <translation>Añada pg_stat_statements al ajuste shared_preload_libraries, reinicie PostgreSQL en una hora tranquila, porque se interrumpe a todos los inquilinos, y ejecute CREATE EXTENSION pg_stat_statements en la base de datos %1 como superusuario. La consola no lo reinicia para esto.</translation>
    </message>
    <message>
        <source>Run CREATE EXTENSION pg_stat_statements in the database %1 as superuser. Nothing has to be restarted.</source>
        <translation>Ejecute CREATE EXTENSION pg_stat_statements en la base de datos %1 como superusuario. No hay que reiniciar nada.</translation>
    </message>
    <message>
        <source>Its extension is still of version %1. Run ALTER EXTENSION pg_stat_statements UPDATE in the database %2 as superuser.</source>
        <translation>Su extensión es todavía de la versión %1. Ejecute ALTER EXTENSION pg_stat_statements UPDATE en la base de datos %2 como superusuario.</translation>
    </message>
    <message>
        <source>Counted since %1.</source>
        <translation>Medido desde %1.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The program ssh was not found on this computer.</source>
        <translation>No se encontró el programa ssh en este equipo.</translation>
    </message>
    <message>
        <source>Servers are reached only through OpenSSH, so no connection can be made.</source>
        <translation>A los servidores solo se llega mediante OpenSSH, así que no es posible conectar.</translation>
    </message>
    <message>
        <source>Install the OpenSSH client (on Debian and Ubuntu the package openssh-client) and make sure that ssh is in the PATH.</source>
        <translation>Instale el cliente de OpenSSH (en Debian y Ubuntu, el paquete openssh-client) y asegúrese de que ssh esté en el PATH.</translation>
    </message>
    <message>
        <source>No address was found for the name %1.</source>
        <translation>No se encontró ninguna dirección para el nombre %1.</translation>
    </message>
    <message>
        <source>The server was not contacted.</source>
        <translation>No hubo contacto con el servidor.</translation>
    </message>
    <message>
        <source>Check the spelling of the host, the DNS of this computer and, for an alias, the file ~/.ssh/config.</source>
        <translation>Compruebe cómo está escrito el host, el DNS de este equipo y, si es un alias, el archivo ~/.ssh/config.</translation>
    </message>
    <message>
        <source>No address was found for the name of the server.</source>
        <translation>No se encontró ninguna dirección para el nombre del servidor.</translation>
    </message>
    <message>
        <source>%1 did not accept a connection on port %2.</source>
        <translation>%1 no aceptó la conexión en el puerto %2.</translation>
    </message>
    <message>
        <source>The server is off, its address or port is another one, or a firewall is in between. From here it cannot be told which.</source>
        <translation>El servidor está apagado, su dirección o su puerto es otro, o hay un cortafuegos de por medio. Desde aquí no se puede saber cuál es el caso.</translation>
    </message>
    <message>
        <source>Check that the server is up and that its firewall lets this computer in, then test the connection with: %9</source>
        <translation>Compruebe que el servidor esté encendido y que su cortafuegos admita este equipo; después pruebe la conexión con: %9</translation>
    </message>
    <message>
        <source>The server did not accept a connection.</source>
        <translation>El servidor no aceptó la conexión.</translation>
    </message>
    <message>
        <source>The server %1 is not trusted yet; its key has the fingerprint %2.</source>
        <translation>El servidor %1 aún no es de confianza; la huella de su clave es %2.</translation>
    </message>
    <message>
        <source>Nobody has confirmed so far that this is the right server, so nothing was sent to it.</source>
        <translation>Nadie ha confirmado todavía que este sea el servidor correcto, así que no se le envió nada.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server itself or its provider shows. Only if they are equal, trust it here or with: %9</source>
        <translation>Compare la huella con la que muestra el propio servidor o su proveedor. Solo si son iguales, confíe en ella aquí o con: %9</translation>
    </message>
    <message>
        <source>The server is not trusted yet.</source>
        <translation>El servidor aún no es de confianza.</translation>
    </message>
    <message>
        <source>The server %1 shows another key than the trusted one. Trusted: %2. Shown: %3.</source>
        <translation>El servidor %1 presenta una clave distinta de la de confianza. De confianza: %2. Presentada: %3.</translation>
    </message>
    <message>
        <source>Either the server was installed anew, or somebody stands in between. The connection was refused before anything was sent.</source>
        <translation>O bien el servidor se instaló de nuevo, o bien alguien se interpone. La conexión se rechazó antes de enviar nada.</translation>
    </message>
    <message>
        <source>The server shows another key than the trusted one.</source>
        <translation>El servidor presenta una clave distinta de la de confianza.</translation>
    </message>
    <message>
        <source>The server %2 does not let the user %1 in.</source>
        <translation>El servidor %2 no admite al usuario %1.</translation>
    </message>
    <message>
        <source>The server is reachable and is the right one, but it accepted no key of this computer.</source>
        <translation>El servidor responde y es el correcto, pero no aceptó ninguna clave de este equipo.</translation>
    </message>
    <message>
        <source>Check the user name, load the key into the agent (ssh-add) and check that its public part is in authorized_keys on the server. Then test with: %9</source>
        <translation>Compruebe el nombre de usuario, cargue la clave en el agente (ssh-add) y compruebe que su parte pública esté en authorized_keys en el servidor. Después pruebe con: %9</translation>
    </message>
    <message>
        <source>The server does not let the user in.</source>
        <translation>El servidor no admite al usuario.</translation>
    </message>
    <message>
        <source>The server did not forward the connection to %1.</source>
        <translation>El servidor no reenvió la conexión a %1.</translation>
    </message>
    <message>
        <source>SSH works, but what is behind it was not reached: it does not run, the user may not use it, or the SSH server forbids forwarding.</source>
        <translation>SSH funciona, pero no se llegó a lo que hay detrás: no está en marcha, el usuario no tiene permiso o el servidor SSH prohíbe el reenvío.</translation>
    </message>
    <message>
        <source>Check that it runs, that the user may use it (for Docker: the group docker), and AllowTcpForwarding and AllowStreamLocalForwarding in sshd_config.</source>
        <translation>Compruebe que esté en marcha, que el usuario tenga permiso (en Docker: el grupo docker) y los valores de AllowTcpForwarding y AllowStreamLocalForwarding en sshd_config.</translation>
    </message>
    <message>
        <source>The server did not forward a connection.</source>
        <translation>El servidor no reenvió una conexión.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Se perdió la conexión con %1.</translation>
    </message>
    <message>
        <source>What is shown is as old as its age says. An operation that was running stays open in the journal and is neither lost nor repeated blindly.</source>
        <translation>Lo que se muestra tiene la antigüedad que se indica. Una operación en curso queda abierta en el diario: ni se pierde ni se repite a ciegas.</translation>
    </message>
    <message>
        <source>Connect again. If an operation was running, resume it or roll it back under Operations. Command: %9</source>
        <translation>Vuelva a conectar. Si había una operación en curso, reanúdela o reviértala en Operaciones. Comando: %9</translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>Se perdió la conexión con el servidor.</translation>
    </message>
    <message>
        <source>The program ssh ended with an error.</source>
        <translation>El programa ssh terminó con un error.</translation>
    </message>
    <message>
        <source>The connection was not made, or it has ended.</source>
        <translation>La conexión no se estableció o se ha cerrado.</translation>
    </message>
    <message>
        <source>Read the words of ssh in the technical details and put right what they name. Then test with: %9</source>
        <translation>Lea el mensaje de ssh en los detalles técnicos y corrija lo que indica. Después pruebe con: %9</translation>
    </message>
    <message>
        <source>present</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>This request changed nothing on the server.</source>
        <translation>Esta petición no cambió nada en el servidor.</translation>
    </message>
    <message>
        <source>The change itself was made on the server before this happened.</source>
        <translation>El cambio en sí se hizo en el servidor antes de que esto ocurriera.</translation>
    </message>
    <message>
        <source>Whether the change was made on the server is not known yet; the console asks the server before it goes on.</source>
        <translation>Aún no se sabe si el cambio se hizo en el servidor; la consola lo consulta al servidor antes de continuar.</translation>
    </message>
    <message>
        <source>Check the spelling of the server&apos;s name. The known servers are listed by: %1</source>
        <translation>Compruebe cómo está escrito el nombre del servidor. Los servidores conocidos se muestran con: %1</translation>
    </message>
    <message>
        <source>Trying again may be enough.</source>
        <translation>Puede bastar con volver a intentarlo.</translation>
    </message>
    <message>
        <source>The program met a situation that it was not made for.</source>
        <translation>El programa se encontró con una situación que no tenía prevista.</translation>
    </message>
    <message>
        <source>This is a defect of the console, not of the server. What was running stopped there; the journal knows how far it came.</source>
        <translation>Es un defecto de la consola, no del servidor. Lo que estaba en curso se detuvo ahí; el diario indica hasta dónde llegó.</translation>
    </message>
    <message>
        <source>Look at the open operations before trying again, and give the technical details to whoever maintains the console. Command: %9</source>
        <translation>Revise las operaciones abiertas antes de volver a intentarlo y entregue los detalles técnicos a quien mantiene la consola. Comando: %9</translation>
    </message>
    <message>
        <source>The value of “%1” cannot be used: %2</source>
        <translation>El valor de «%1» no se puede usar: %2</translation>
    </message>
    <message>
        <source>The request was refused before any effect.</source>
        <translation>La petición se rechazó antes de tener efecto alguno.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Corrija el valor y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>“%1” cannot be used as a slug.</source>
        <translation>«%1» no se puede usar como slug.</translation>
    </message>
    <message>
        <source>The names of the database, the container and the host are made from the slug, so its form is strict. Nothing was begun.</source>
        <translation>Los nombres de la base de datos, del contenedor y del host se forman con el slug, por eso su forma es estricta. No se empezó nada.</translation>
    </message>
    <message>
        <source>The slug is empty.</source>
        <translation>El slug está vacío.</translation>
    </message>
    <message>
        <source>“%1” is not a host name.</source>
        <translation>«%1» no es un nombre de host.</translation>
    </message>
    <message>
        <source>The proxy could not route customers to it. Nothing was begun.</source>
        <translation>El proxy no podría dirigir clientes hacia él. No se empezó nada.</translation>
    </message>
    <message>
        <source>Use a full name such as shop.example.com: at least two parts of up to 63 letters, digits and inner hyphens, without a wildcard.</source>
        <translation>Use un nombre completo como tienda.example.com: al menos dos partes de hasta 63 letras, dígitos y guiones interiores, sin comodines.</translation>
    </message>
    <message>
        <source>The host name is empty.</source>
        <translation>El nombre de host está vacío.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>No se encontró: %1.</translation>
    </message>
    <message>
        <source>It was removed, was never made, or its name is written differently.</source>
        <translation>Se eliminó, nunca se creó o su nombre se escribe de otra manera.</translation>
    </message>
    <message>
        <source>Check the spelling, then refresh to see what exists now.</source>
        <translation>Compruebe cómo está escrito y actualice para ver lo que existe ahora.</translation>
    </message>
    <message>
        <source>What was asked for was not found.</source>
        <translation>No se encontró lo solicitado.</translation>
    </message>
    <message>
        <source>It exists already: %1.</source>
        <translation>Ya existe: %1.</translation>
    </message>
    <message>
        <source>What has that name is left as it is.</source>
        <translation>Lo que lleva ese nombre se deja como está.</translation>
    </message>
    <message>
        <source>Choose another name, or use what exists.</source>
        <translation>Elija otro nombre o use lo que ya existe.</translation>
    </message>
    <message>
        <source>What should be made exists already.</source>
        <translation>Ya existe lo que se iba a crear.</translation>
    </message>
    <message>
        <source>The name “%1” has %2 bytes; the limit is %3.</source>
        <translation>El nombre «%1» tiene %2 bytes; el límite es %3.</translation>
    </message>
    <message>
        <source>A longer name would be cut silently and could then hit something else, so it is refused. Nothing was begun.</source>
        <translation>Un nombre más largo se cortaría sin aviso y podría afectar a otra cosa, por eso se rechaza. No se empezó nada.</translation>
    </message>
    <message>
        <source>Choose a shorter name. Letters with accents count as two bytes.</source>
        <translation>Elija un nombre más corto. Las letras con acento cuentan como dos bytes.</translation>
    </message>
    <message>
        <source>A name is too long.</source>
        <translation>Un nombre es demasiado largo.</translation>
    </message>
    <message>
        <source>Stopped because the operator asked for it.</source>
        <translation>Se detuvo a petición del operador.</translation>
    </message>
    <message>
        <source>An operation that had begun stays open in the journal, which knows what was done and what was not.</source>
        <translation>Una operación ya empezada queda abierta en el diario, que sabe qué se hizo y qué no.</translation>
    </message>
    <message>
        <source>If an operation was running, resume it or roll it back under Operations. Command: %9</source>
        <translation>Si había una operación en curso, reanúdela o reviértala en Operaciones. Comando: %9</translation>
    </message>
    <message>
        <source>No answer within the time limit of %2 s from: %1.</source>
        <translation>Sin respuesta en el plazo de %2 s de: %1.</translation>
    </message>
    <message>
        <source>The server is busy, something blocks it, or the connection is slow.</source>
        <translation>El servidor está ocupado, algo lo bloquea o la conexión es lenta.</translation>
    </message>
    <message>
        <source>Wait a moment and try again. If it happens again, look at the server&apos;s load and at the network.</source>
        <translation>Espere un momento y vuelva a intentarlo. Si se repite, revise la carga del servidor y la red.</translation>
    </message>
    <message>
        <source>No answer came in time from: %1.</source>
        <translation>No llegó a tiempo la respuesta de: %1.</translation>
    </message>
    <message>
        <source>A file or folder of this computer could not be used: %1</source>
        <translation>No se pudo usar un archivo o una carpeta de este equipo: %1</translation>
    </message>
    <message>
        <source>The console needs it for what was asked, so this was not done. The server is not concerned.</source>
        <translation>La consola lo necesita para lo solicitado, así que no se hizo. El servidor no está afectado.</translation>
    </message>
    <message>
        <source>Check that it exists, that your user may read and write it, and that the disk is not full.</source>
        <translation>Compruebe que exista, que su usuario pueda leerlo y escribirlo, y que el disco no esté lleno.</translation>
    </message>
    <message>
        <source>A file of this computer could not be used.</source>
        <translation>No se pudo usar un archivo de este equipo.</translation>
    </message>
    <message>
        <source>The file %1 is damaged or was written by another version.</source>
        <translation>El archivo %1 está dañado o lo escribió otra versión.</translation>
    </message>
    <message>
        <source>It is neither used nor overwritten.</source>
        <translation>No se usa ni se sobrescribe.</translation>
    </message>
    <message>
        <source>Restore it from a copy, or move it away so that the console begins a new one.</source>
        <translation>Restáurelo desde una copia o muévalo a otro lugar para que la consola empiece uno nuevo.</translation>
    </message>
    <message>
        <source>A file of the console is damaged or was written by another version.</source>
        <translation>Un archivo de la consola está dañado o lo escribió otra versión.</translation>
    </message>
    <message>
        <source>The secret for %1 is not known on this computer.</source>
        <translation>En este equipo no se conoce el secreto de %1.</translation>
    </message>
    <message>
        <source>Without it the console cannot log in there. It is never guessed.</source>
        <translation>Sin él, la consola no puede iniciar sesión allí. Nunca se adivina.</translation>
    </message>
    <message>
        <source>A secret is not known on this computer.</source>
        <translation>En este equipo no se conoce un secreto.</translation>
    </message>
    <message>
        <source>The secret file %1 is not yours alone.</source>
        <translation>El archivo secreto %1 no es exclusivamente suyo.</translation>
    </message>
    <message>
        <source>A secret that other users could read or replace is not used.</source>
        <translation>No se usa un secreto que otros usuarios podrían leer o sustituir.</translation>
    </message>
    <message>
        <source>Make it a plain file that belongs to your user and has the mode 0600 (chmod 600), then try again.</source>
        <translation>Haga que sea un archivo normal, propiedad de su usuario y con modo 0600 (chmod 600), y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>A secret file is not yours alone.</source>
        <translation>Un archivo secreto no es exclusivamente suyo.</translation>
    </message>
    <message>
        <source>The server has changed since the preview: %1.</source>
        <translation>El servidor ha cambiado desde la vista previa: %1.</translation>
    </message>
    <message>
        <source>The operation would no longer do what was shown, so it was not begun.</source>
        <translation>La operación ya no haría lo que se mostró, así que no se empezó.</translation>
    </message>
    <message>
        <source>Make a new preview and read it before confirming.</source>
        <translation>Genere una nueva vista previa y léala antes de confirmar.</translation>
    </message>
    <message>
        <source>The server has changed since the preview.</source>
        <translation>El servidor ha cambiado desde la vista previa.</translation>
    </message>
    <message>
        <source>Another console is working on this: %1.</source>
        <translation>Otra consola está trabajando en esto: %1.</translation>
    </message>
    <message>
        <source>Only one console works on a target at a time, so this was not begun.</source>
        <translation>Solo una consola a la vez trabaja en un mismo destino, así que esto no se empezó.</translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again. The lock of a console that has died ends by itself (seconds left: %2).</source>
        <translation>Espere a que termine y vuelva a intentarlo. El bloqueo de una consola que dejó de funcionar caduca solo (segundos restantes: %2).</translation>
    </message>
    <message>
        <source>Another console is working on this.</source>
        <translation>Otra consola está trabajando en esto.</translation>
    </message>
    <message>
        <source>Another console has taken this operation over.</source>
        <translation>Otra consola se hizo cargo de esta operación.</translation>
    </message>
    <message>
        <source>This console stopped at once, so that not two of them work on the same thing. The other one goes on from the journal.</source>
        <translation>Esta consola se detuvo de inmediato para que no trabajen dos en lo mismo. La otra continúa a partir del diario.</translation>
    </message>
    <message>
        <source>Follow it under Operations and do not start it a second time. Command: %9</source>
        <translation>Sígala en Operaciones y no la inicie por segunda vez. Comando: %9</translation>
    </message>
    <message>
        <source>The operation %1 cannot be continued in its state: %2.</source>
        <translation>La operación %1 no se puede continuar en su estado: %2.</translation>
    </message>
    <message>
        <source>It has ended, or what was asked for does not fit what it is doing.</source>
        <translation>Ya terminó, o lo solicitado no corresponde a lo que está haciendo.</translation>
    </message>
    <message>
        <source>Look at its steps. If the work is still wanted, make a new preview. Command: %9</source>
        <translation>Revise sus pasos. Si el trabajo sigue siendo necesario, genere una nueva vista previa. Comando: %9</translation>
    </message>
    <message>
        <source>The operation cannot be continued.</source>
        <translation>La operación no se puede continuar.</translation>
    </message>
    <message>
        <source>In the place of %1 there is something that the console did not make.</source>
        <translation>En el lugar de %1 hay algo que la consola no creó.</translation>
    </message>
    <message>
        <source>It has a name that this step needs. What is not ours is never changed or removed.</source>
        <translation>Lleva un nombre que este paso necesita. Lo ajeno nunca se cambia ni se elimina.</translation>
    </message>
    <message>
        <source>Find out whose it is. Rename or remove it by hand, or choose another name; then make a new preview.</source>
        <translation>Averigüe de quién es. Cámbiele el nombre o elimínelo a mano, o elija otro nombre; después genere una nueva vista previa.</translation>
    </message>
    <message>
        <source>There is something that the console did not make under a name that is needed.</source>
        <translation>Bajo un nombre necesario hay algo que la consola no creó.</translation>
    </message>
    <message>
        <source>Read back after the change, %1 is not as it should be. Expected: %2. Found: %3.</source>
        <translation>Al comprobar el cambio, %1 no está como debería. Esperado: %2. Encontrado: %3.</translation>
    </message>
    <message>
        <source>The change cannot be seen on the server, so the step does not count as done.</source>
        <translation>El cambio no se ve en el servidor, así que el paso no se da por hecho.</translation>
    </message>
    <message>
        <source>Look at the operation: it rolls itself back, or waits to be resumed. Command: %9</source>
        <translation>Revise la operación: se revierte sola o espera a que se reanude. Comando: %9</translation>
    </message>
    <message>
        <source>Read back after the change, the result is not as it should be.</source>
        <translation>Al comprobar el cambio, el resultado no está como debería.</translation>
    </message>
    <message>
        <source>The reverse proxy does not answer at %1.</source>
        <translation>El proxy inverso no responde en %1.</translation>
    </message>
    <message>
        <source>The route to the workspace cannot be tested. If the proxy is down, visitors reach no workspace of this server.</source>
        <translation>No se puede probar la ruta al espacio de trabajo. Si el proxy está caído, los visitantes no llegan a ningún espacio de trabajo de este servidor.</translation>
    </message>
    <message>
        <source>Check that the proxy&apos;s container runs and that the server&apos;s settings name the right address for it.</source>
        <translation>Compruebe que el contenedor del proxy esté en marcha y que los ajustes del servidor indiquen su dirección correcta.</translation>
    </message>
    <message>
        <source>The reverse proxy does not answer.</source>
        <translation>El proxy inverso no responde.</translation>
    </message>
    <message>
        <source>A test request to %1 through the proxy was answered with status %2.</source>
        <translation>Una petición de prueba a %1 a través del proxy recibió el estado %2.</translation>
    </message>
    <message>
        <source>The proxy does not lead to the workspace yet, or the application answers with an error. The workspace does not go live like this.</source>
        <translation>El proxy aún no lleva al espacio de trabajo, o la aplicación responde con un error. El espacio de trabajo no se activa así.</translation>
    </message>
    <message>
        <source>Read the logs of the proxy and of the application. 502 and 503 mean that the container is not reached, 404 that it does not know the host.</source>
        <translation>Lea los logs del proxy y de la aplicación. 502 y 503 significan que no se llega al contenedor; 404, que no conoce el host.</translation>
    </message>
    <message>
        <source>A test request through the proxy failed.</source>
        <translation>Falló una petición de prueba a través del proxy.</translation>
    </message>
    <message>
        <source>A test request to %1 was answered by another tenant. Expected: %2. Answered: %3.</source>
        <translation>Una petición de prueba a %1 la respondió otro inquilino. Esperado: %2. Respondió: %3.</translation>
    </message>
    <message>
        <source>Visitors would see the data of another customer. The workspace does not go live like this.</source>
        <translation>Los visitantes verían los datos de otro cliente. El espacio de trabajo no se activa así.</translation>
    </message>
    <message>
        <source>Look for a second container that claims the same host, and for an application that ignores its tenant setting.</source>
        <translation>Busque un segundo contenedor que reclame el mismo host, o una aplicación que no respete el inquilino configurado.</translation>
    </message>
    <message>
        <source>A test request was answered by another tenant.</source>
        <translation>Una petición de prueba la respondió otro inquilino.</translation>
    </message>
    <message>
        <source>The step “%1” could not be undone.</source>
        <translation>El paso «%1» no pudo deshacerse.</translation>
    </message>
    <message>
        <source>The rollback stopped there; what came before that step is still in place. Nothing is removed by force.</source>
        <translation>La reversión se detuvo ahí; lo anterior a ese paso sigue en pie. Nada se elimina por la fuerza.</translation>
    </message>
    <message>
        <source>Put right what the technical details name, then roll back again: %9</source>
        <translation>Corrija lo que indican los detalles técnicos y vuelva a revertir: %9</translation>
    </message>
    <message>
        <source>A step could not be undone.</source>
        <translation>Un paso no pudo deshacerse.</translation>
    </message>
    <message>
        <source>The operation waits for a person at the step “%1”.</source>
        <translation>La operación requiere la intervención de una persona en el paso «%1».</translation>
    </message>
    <message>
        <source>The console knows no safe way on, neither forward nor back.</source>
        <translation>La consola no conoce un camino seguro, ni hacia delante ni hacia atrás.</translation>
    </message>
    <message>
        <source>Look at the step and at the server, put the cause right, then roll back: %9</source>
        <translation>Revise el paso y el servidor, corrija la causa y después revierta: %9</translation>
    </message>
    <message>
        <source>The operation waits for a person.</source>
        <translation>La operación requiere la intervención de una persona.</translation>
    </message>
    <message>
        <source>The server has no registry yet, or only a part of it.</source>
        <translation>El servidor aún no tiene registro, o solo una parte de él.</translation>
    </message>
    <message>
        <source>Products, plans and workspaces are kept there, so nothing can be managed before it exists.</source>
        <translation>Allí se guardan los productos, los planes y los espacios de trabajo, así que nada se puede gestionar hasta que exista.</translation>
    </message>
    <message>
        <source>Prepare the server; every statement is shown before anything runs. Command: %9</source>
        <translation>Prepare el servidor; cada sentencia se muestra antes de ejecutar nada. Comando: %9</translation>
    </message>
    <message>
        <source>The registry has version %1; this console needs version %2.</source>
        <translation>El registro tiene la versión %1; esta consola necesita la versión %2.</translation>
    </message>
    <message>
        <source>The registry was made by an older console and can be brought up to date without loss.</source>
        <translation>El registro lo creó una consola anterior y se puede poner al día sin pérdidas.</translation>
    </message>
    <message>
        <source>Prepare the server again; every statement is shown before anything runs. Command: %9</source>
        <translation>Prepare el servidor de nuevo; cada sentencia se muestra antes de ejecutar nada. Comando: %9</translation>
    </message>
    <message>
        <source>The registry is older than this console needs.</source>
        <translation>El registro es anterior al que esta consola necesita.</translation>
    </message>
    <message>
        <source>The registry has version %1; this console knows versions up to %2.</source>
        <translation>El registro tiene la versión %1; esta consola conoce hasta la versión %2.</translation>
    </message>
    <message>
        <source>A newer console has changed it. This one could misread it and therefore leaves it alone.</source>
        <translation>Una consola más nueva lo modificó. Esta podría interpretarlo mal y por eso no lo toca.</translation>
    </message>
    <message>
        <source>Update this program, then connect again.</source>
        <translation>Actualice este programa y vuelva a conectar.</translation>
    </message>
    <message>
        <source>The registry is newer than this console.</source>
        <translation>El registro es más nuevo que esta consola.</translation>
    </message>
    <message>
        <source>The registry has no product “%1”.</source>
        <translation>El registro no tiene el producto «%1».</translation>
    </message>
    <message>
        <source>Without the product there is nothing to preview. Nothing was begun.</source>
        <translation>Sin el producto no hay nada que previsualizar. No se empezó nada.</translation>
    </message>
    <message>
        <source>Check the product&apos;s key. Products that come with the console are added by preparing the server: %9</source>
        <translation>Compruebe la clave del producto. Los productos que trae la consola se añaden al preparar el servidor: %9</translation>
    </message>
    <message>
        <source>No product was chosen.</source>
        <translation>No se eligió ningún producto.</translation>
    </message>
    <message>
        <source>The registry has no plan “%1”.</source>
        <translation>El registro no tiene el plan «%1».</translation>
    </message>
    <message>
        <source>Without the plan the hosting and its limits are not known. Nothing was begun.</source>
        <translation>Sin el plan no se conocen el alojamiento ni sus límites. No se empezó nada.</translation>
    </message>
    <message>
        <source>Check the plan&apos;s key. Plans that come with the console are added by preparing the server: %9</source>
        <translation>Compruebe la clave del plan. Los planes que trae la consola se añaden al preparar el servidor: %9</translation>
    </message>
    <message>
        <source>No plan was chosen.</source>
        <translation>No se eligió ningún plan.</translation>
    </message>
    <message>
        <source>The registry has no workspace “%1”.</source>
        <translation>El registro no tiene el espacio de trabajo «%1».</translation>
    </message>
    <message>
        <source>It may have been removed, or it is on another server. Nothing was begun.</source>
        <translation>Puede que se haya eliminado o que esté en otro servidor. No se empezó nada.</translation>
    </message>
    <message>
        <source>Check the slug and the chosen server, then refresh.</source>
        <translation>Compruebe el slug y el servidor elegido, y actualice.</translation>
    </message>
    <message>
        <source>No workspace was chosen.</source>
        <translation>No se eligió ningún espacio de trabajo.</translation>
    </message>
    <message>
        <source>The slug “%1” is already used in %2.</source>
        <translation>El slug «%1» ya se usa en %2.</translation>
    </message>
    <message>
        <source>Two customers of one product cannot share a slug. Nothing was begun.</source>
        <translation>Dos clientes de un mismo producto no pueden compartir el slug. No se empezó nada.</translation>
    </message>
    <message>
        <source>Choose another slug, for example with the customer&apos;s city behind it.</source>
        <translation>Elija otro slug, por ejemplo añadiendo la ciudad del cliente.</translation>
    </message>
    <message>
        <source>The slug is already used.</source>
        <translation>El slug ya está en uso.</translation>
    </message>
    <message>
        <source>The name is already taken by %1.</source>
        <translation>El nombre ya lo ocupa %1.</translation>
    </message>
    <message>
        <source>It is on the server without belonging to this operation. What is not ours is never changed.</source>
        <translation>Está en el servidor sin pertenecer a esta operación. Lo ajeno nunca se cambia.</translation>
    </message>
    <message>
        <source>Choose another slug, or find out whose it is before removing it by hand.</source>
        <translation>Elija otro slug, o averigüe de quién es antes de eliminarlo a mano.</translation>
    </message>
    <message>
        <source>A name that is needed is already taken.</source>
        <translation>Un nombre necesario ya está ocupado.</translation>
    </message>
    <message>
        <source>The host %1 is already claimed by %2.</source>
        <translation>El host %1 ya lo reclama %2.</translation>
    </message>
    <message>
        <source>The proxy would send the visitors of one customer to another. Nothing was begun.</source>
        <translation>El proxy enviaría los visitantes de un cliente a otro. No se empezó nada.</translation>
    </message>
    <message>
        <source>Choose another subdomain, or free the host first.</source>
        <translation>Elija otro subdominio o libere primero el host.</translation>
    </message>
    <message>
        <source>The host is already claimed.</source>
        <translation>El host ya está reclamado.</translation>
    </message>
    <message>
        <source>No port is left for %1 between %2 and %3.</source>
        <translation>No queda ningún puerto para %1 entre %2 y %3.</translation>
    </message>
    <message>
        <source>A dedicated container needs a port of its own. Nothing was begun.</source>
        <translation>Un contenedor dedicado necesita un puerto propio. No se empezó nada.</translation>
    </message>
    <message>
        <source>Widen the product&apos;s range of ports in the registry, or free the port of a workspace that is no longer needed.</source>
        <translation>Amplíe el rango de puertos del producto en el registro, o libere el puerto de un espacio de trabajo que ya no se necesite.</translation>
    </message>
    <message>
        <source>No port is left for the product.</source>
        <translation>No queda ningún puerto para el producto.</translation>
    </message>
    <message>
        <source>All Redis indexes are in use; the server has %1.</source>
        <translation>Todos los índices de Redis están en uso; el servidor tiene %1.</translation>
    </message>
    <message>
        <source>A dedicated workspace needs an index of its own. Nothing was begun.</source>
        <translation>Un espacio de trabajo dedicado necesita un índice propio. No se empezó nada.</translation>
    </message>
    <message>
        <source>Raise “databases” in the configuration of Redis and the number in the registry, or archive a workspace that is no longer needed.</source>
        <translation>Aumente «databases» en la configuración de Redis y el número en el registro, o archive un espacio de trabajo que ya no se necesite.</translation>
    </message>
    <message>
        <source>All Redis indexes are in use.</source>
        <translation>Todos los índices de Redis están en uso.</translation>
    </message>
    <message>
        <source>What is promised to other customers is counted, not only what they use at the moment. Nothing was begun.</source>
        <translation>Se cuenta lo asignado a otros clientes, no solo lo que usan en este momento. No se empezó nada.</translation>
    </message>
    <message>
        <source>Choose a smaller plan or another server, or free some of it first.</source>
        <translation>Elija un plan menor u otro servidor, o libere antes una parte.</translation>
    </message>
    <message>
        <source>The server has not enough left for this.</source>
        <translation>Al servidor no le queda bastante para esto.</translation>
    </message>
    <message>
        <source>The product&apos;s shared container %1 is not on the server.</source>
        <translation>El contenedor compartido %1 del producto no está en el servidor.</translation>
    </message>
    <message>
        <source>It serves all workspaces on shared plans, so none can be made without it. Nothing was begun.</source>
        <translation>Atiende a todos los espacios de trabajo con planes compartidos, así que sin él no se puede crear ninguno. No se empezó nada.</translation>
    </message>
    <message>
        <source>Set up the product&apos;s shared container first, or choose a dedicated plan.</source>
        <translation>Ponga primero en marcha el contenedor compartido del producto, o elija un plan dedicado.</translation>
    </message>
    <message>
        <source>The product&apos;s shared container is not on the server.</source>
        <translation>El contenedor compartido del producto no está en el servidor.</translation>
    </message>
    <message>
        <source>The Docker network %1 does not exist.</source>
        <translation>La red de Docker %1 no existe.</translation>
    </message>
    <message>
        <source>The proxy and the tenants meet in it; without it no visitor reaches a workspace.</source>
        <translation>El proxy y los inquilinos se encuentran en ella; sin ella ningún visitante llega a un espacio de trabajo.</translation>
    </message>
    <message>
        <source>Prepare the server, which makes the network: %9</source>
        <translation>Prepare el servidor, lo que crea la red: %9</translation>
    </message>
    <message>
        <source>A Docker network does not exist.</source>
        <translation>Una red de Docker no existe.</translation>
    </message>
    <message>
        <source>This could not be read: %1.</source>
        <translation>No se pudo leer: %1.</translation>
    </message>
    <message>
        <source>Without it a preview would be a guess, so none was made. Nothing was begun.</source>
        <translation>Sin ello, una vista previa sería una suposición, así que no se generó. No se empezó nada.</translation>
    </message>
    <message>
        <source>Test the connection, refresh and try again. Command: %9</source>
        <translation>Pruebe la conexión, actualice y vuelva a intentarlo. Comando: %9</translation>
    </message>
    <message>
        <source>A part of the server could not be read.</source>
        <translation>No se pudo leer una parte del servidor.</translation>
    </message>
    <message>
        <source>This version cannot do this for %1.</source>
        <translation>Esta versión no puede hacer esto para %1.</translation>
    </message>
    <message>
        <source>It was not begun, so nothing has to be undone.</source>
        <translation>No se empezó, así que no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Look for a newer version of the console, or choose something else.</source>
        <translation>Busque una versión más nueva de la consola o elija otra cosa.</translation>
    </message>
    <message>
        <source>This version cannot do this.</source>
        <translation>Esta versión no puede hacer esto.</translation>
    </message>
    <message>
        <source>The Docker engine does not answer at %1.</source>
        <translation>El motor de Docker no responde en %1.</translation>
    </message>
    <message>
        <source>Containers can be neither read nor changed now; what is shown of them is as old as its age says.</source>
        <translation>Ahora los contenedores no se pueden leer ni cambiar; lo que se muestra de ellos tiene la antigüedad que se indica.</translation>
    </message>
    <message>
        <source>On the server, check with “systemctl status docker” that the engine runs and that the user may use its socket (group docker).</source>
        <translation>En el servidor, compruebe con «systemctl status docker» que el motor esté en marcha y que el usuario pueda usar su socket (grupo docker).</translation>
    </message>
    <message>
        <source>The Docker engine does not answer.</source>
        <translation>El motor de Docker no responde.</translation>
    </message>
    <message>
        <source>The Docker engine knows its API up to version %1; the console needs %2 or newer.</source>
        <translation>El motor de Docker conoce su API hasta la versión %1; la consola necesita %2 o posterior.</translation>
    </message>
    <message>
        <source>The containers of this server cannot be managed.</source>
        <translation>Los contenedores de este servidor no se pueden gestionar.</translation>
    </message>
    <message>
        <source>Update the Docker engine on the server to 20.10 or newer.</source>
        <translation>Actualice el motor de Docker del servidor a 20.10 o posterior.</translation>
    </message>
    <message>
        <source>The Docker engine is too old.</source>
        <translation>El motor de Docker es demasiado antiguo.</translation>
    </message>
    <message>
        <source>Docker refused a request with status %1: %2</source>
        <translation>Docker rechazó una petición con el estado %1: %2</translation>
    </message>
    <message>
        <source>The engine understood the request and did not carry it out.</source>
        <translation>El motor entendió la petición y no la llevó a cabo.</translation>
    </message>
    <message>
        <source>Put right what Docker&apos;s words name, then try again.</source>
        <translation>Corrija lo que indica el mensaje de Docker y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Docker refused a request.</source>
        <translation>Docker rechazó una petición.</translation>
    </message>
    <message>
        <source>Docker&apos;s reply was not what its API promises.</source>
        <translation>La respuesta de Docker no fue la que promete su API.</translation>
    </message>
    <message>
        <source>A reply that cannot be understood is not used.</source>
        <translation>Una respuesta que no se entiende no se usa.</translation>
    </message>
    <message>
        <source>Check that the socket belongs to a Docker engine and not to another program in front of it. Give the technical details to whoever maintains the console.</source>
        <translation>Compruebe que el socket pertenezca a un motor de Docker y no a otro programa interpuesto. Entregue los detalles técnicos a quien mantiene la consola.</translation>
    </message>
    <message>
        <source>The image %1 is not on the server.</source>
        <translation>La imagen %1 no está en el servidor.</translation>
    </message>
    <message>
        <source>No container can be made from it.</source>
        <translation>No se puede crear un contenedor a partir de ella.</translation>
    </message>
    <message>
        <source>Pull, load or build the image on the server, then make a new preview.</source>
        <translation>Descargue, cargue o construya la imagen en el servidor y genere una nueva vista previa.</translation>
    </message>
    <message>
        <source>An image is not on the server.</source>
        <translation>Una imagen no está en el servidor.</translation>
    </message>
    <message>
        <source>There is already a container named %1.</source>
        <translation>Ya hay un contenedor llamado %1.</translation>
    </message>
    <message>
        <source>It was not made by this operation and is left as it is.</source>
        <translation>No lo creó esta operación y se deja como está.</translation>
    </message>
    <message>
        <source>Find out whose it is. Rename or remove it by hand, or choose another slug.</source>
        <translation>Averigüe de quién es. Cámbiele el nombre o elimínelo a mano, o elija otro slug.</translation>
    </message>
    <message>
        <source>There is already a container of that name.</source>
        <translation>Ya hay un contenedor con ese nombre.</translation>
    </message>
    <message>
        <source>The container %1 does not exist.</source>
        <translation>El contenedor %1 no existe.</translation>
    </message>
    <message>
        <source>It was removed or renamed, or it has never been made.</source>
        <translation>Se eliminó, se le cambió el nombre o nunca se creó.</translation>
    </message>
    <message>
        <source>Refresh, and find out who removed it. Then make a new preview.</source>
        <translation>Actualice y averigüe quién lo eliminó. Después genere una nueva vista previa.</translation>
    </message>
    <message>
        <source>A container does not exist.</source>
        <translation>Un contenedor no existe.</translation>
    </message>
    <message>
        <source>The container %1 did not become healthy; its state is %2.</source>
        <translation>El contenedor %1 no llegó a estar sano; su estado es %2.</translation>
    </message>
    <message>
        <source>It does not answer as it should, so no customer is sent to it.</source>
        <translation>No responde como debería, así que no se le envía ningún cliente.</translation>
    </message>
    <message>
        <source>Read its logs. The usual causes are a wrong setting, a migration that is missing, or too little memory.</source>
        <translation>Lea sus logs. Las causas habituales son un ajuste incorrecto, una migración pendiente o poca memoria.</translation>
    </message>
    <message>
        <source>A container did not become healthy.</source>
        <translation>Un contenedor no llegó a estar sano.</translation>
    </message>
    <message>
        <source>The command “%1” ended with exit code %2.</source>
        <translation>El comando «%1» terminó con el código de salida %2.</translation>
    </message>
    <message>
        <source>The application&apos;s own command did not succeed in its container; it may have done a part of its work.</source>
        <translation>El comando de la propia aplicación no tuvo éxito en su contenedor; puede haber hecho una parte de su trabajo.</translation>
    </message>
    <message>
        <source>Read its output in the technical details, put the cause right and try again. Exit code 124 means that it took too long.</source>
        <translation>Lea su salida en los detalles técnicos, corrija la causa y vuelva a intentarlo. El código de salida 124 significa que tardó demasiado.</translation>
    </message>
    <message>
        <source>A command in a container failed.</source>
        <translation>Falló un comando en un contenedor.</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer at %1.</source>
        <translation>PostgreSQL no responde en %1.</translation>
    </message>
    <message>
        <source>The registry and the databases can be neither read nor changed now; what is shown of them is as old as its age says.</source>
        <translation>Ahora el registro y las bases de datos no se pueden leer ni cambiar; lo que se muestra de ellos tiene la antigüedad que se indica.</translation>
    </message>
    <message>
        <source>Check that PostgreSQL runs and that the server&apos;s settings name the right place for it, then test with: %9</source>
        <translation>Compruebe que PostgreSQL esté en marcha y que los ajustes del servidor indiquen el lugar correcto; después pruebe con: %9</translation>
    </message>
    <message>
        <source>PostgreSQL does not answer.</source>
        <translation>PostgreSQL no responde.</translation>
    </message>
    <message>
        <source>PostgreSQL does not let the role %1 into the database %2.</source>
        <translation>PostgreSQL no admite al rol %1 en la base de datos %2.</translation>
    </message>
    <message>
        <source>The password is wrong or the role may not log in from there. No other password is tried.</source>
        <translation>La contraseña es incorrecta o el rol no puede iniciar sesión desde allí. No se prueba ninguna otra contraseña.</translation>
    </message>
    <message>
        <source>PostgreSQL does not let the role in.</source>
        <translation>PostgreSQL no admite al rol.</translation>
    </message>
    <message>
        <source>PostgreSQL refused a statement.</source>
        <translation>PostgreSQL rechazó una sentencia.</translation>
    </message>
    <message>
        <source>PostgreSQL undoes a refused statement as a whole.</source>
        <translation>PostgreSQL deshace por completo una sentencia rechazada.</translation>
    </message>
    <message>
        <source>Read PostgreSQL&apos;s words in the technical details and put right what they name.</source>
        <translation>Lea el mensaje de PostgreSQL en los detalles técnicos y corrija lo que indica.</translation>
    </message>
    <message>
        <source>The connection to PostgreSQL was lost.</source>
        <translation>Se perdió la conexión con PostgreSQL.</translation>
    </message>
    <message>
        <source>What had been read only in part is not used. An operation that was running stays open in the journal.</source>
        <translation>Lo que se leyó solo en parte no se usa. Una operación en curso queda abierta en el diario.</translation>
    </message>
    <message>
        <source>This PostgreSQL accepts no changes: it is a standby.</source>
        <translation>Este PostgreSQL no acepta cambios: es una réplica en espera.</translation>
    </message>
    <message>
        <source>It can be looked at, but operations need the primary.</source>
        <translation>Se puede consultar, pero las operaciones necesitan el primario.</translation>
    </message>
    <message>
        <source>Let the server&apos;s settings name the primary. If the primary is gone for good, promote this one first.</source>
        <translation>Indique el primario en los ajustes del servidor. Si el primario desapareció definitivamente, promueva antes este.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 is too old; version %2 is the oldest that is supported.</source>
        <translation>PostgreSQL %1 es demasiado antiguo; la versión %2 es la más antigua admitida.</translation>
    </message>
    <message>
        <source>It lacks what the console relies on for safe operations.</source>
        <translation>Le falta aquello en lo que la consola se apoya para operar con seguridad.</translation>
    </message>
    <message>
        <source>Update PostgreSQL on the server, then connect again.</source>
        <translation>Actualice PostgreSQL en el servidor y vuelva a conectar.</translation>
    </message>
    <message>
        <source>PostgreSQL is too old.</source>
        <translation>PostgreSQL es demasiado antiguo.</translation>
    </message>
    <message>
        <source>Permission was denied: %1</source>
        <translation>Permiso denegado: %1</translation>
    </message>
    <message>
        <source>The user or the role that the console works as lacks a right.</source>
        <translation>Al usuario o al rol con el que trabaja la consola le falta un permiso.</translation>
    </message>
    <message>
        <source>Ask whoever administers it for the right. The rights in the registry are given by preparing the server: %9</source>
        <translation>Pida el permiso a quien lo administra. Los permisos del registro se conceden al preparar el servidor: %9</translation>
    </message>
    <message>
        <source>Permission was denied.</source>
        <translation>Permiso denegado.</translation>
    </message>
    <message>
        <source>The value of “%1” is missing or cannot be used.</source>
        <translation>El valor de «%1» falta o no se puede usar.</translation>
    </message>
    <message>
        <source>Enter it in the settings of the server, or keep it in a file of mode 0600 and name that file when adding the server: %9</source>
        <translation>Introdúzcalo en los ajustes del servidor, o guárdelo en un archivo con modo 0600 e indique ese archivo al añadir el servidor: %9</translation>
    </message>
    <message>
        <source>Check the password in the settings of the server, the role, and pg_hba.conf on the server. Then test with: %9</source>
        <translation>Compruebe la contraseña en los ajustes del servidor, el rol y el archivo pg_hba.conf del servidor. Después pruebe con: %9</translation>
    </message>
    <message>
        <source>Ask whoever administers the server. Only when the change has been confirmed by another way, forget the old key (“Forget the host key…” in the menu of the server) and trust the new one. On the command line, remove the server and add it again: %9</source>
        <translation>Pregunte a quien administra el servidor. Solo cuando el cambio se haya confirmado por otra vía, olvide la clave anterior («Olvidar la clave del host…» en el menú del servidor) y confíe en la nueva. En la línea de comandos, quite el servidor y añádalo de nuevo: %9</translation>
    </message>
    <message>
        <source>The console cannot make tenants in the database %1: %2.</source>
        <translation>La consola no puede crear inquilinos en la base de datos %1: %2.</translation>
    </message>
    <message>
        <source>The product&apos;s tenants share this database, and the console&apos;s role needs rights in it. Nothing was begun.</source>
        <translation>Los inquilinos del producto comparten esta base de datos, y el rol de la consola necesita permisos en ella. No se ha empezado nada.</translation>
    </message>
    <message>
        <source>Let the product&apos;s application make its tables there, then prepare the server again: %9</source>
        <translation>Deje que la aplicación del producto cree allí sus tablas y prepare el servidor de nuevo: %9</translation>
    </message>
    <message>
        <source>The console cannot make tenants in the product&apos;s database.</source>
        <translation>La consola no puede crear inquilinos en la base de datos del producto.</translation>
    </message>
    <message>
        <source>The plan %2 cannot serve the domain %1.</source>
        <translation>El plan %2 no puede servir el dominio %1.</translation>
    </message>
    <message>
        <source>On a shared plan the customer is reached below the product&apos;s own domain only. Nothing was begun.</source>
        <translation>En un plan compartido solo se llega al cliente bajo el dominio del producto. No se ha empezado nada.</translation>
    </message>
    <message>
        <source>Choose a dedicated plan, or leave the customer&apos;s own domain away.</source>
        <translation>Elija un plan dedicado o prescinda del dominio propio del cliente.</translation>
    </message>
    <message>
        <source>A domain of the customer&apos;s own needs a dedicated plan.</source>
        <translation>Un dominio propio del cliente necesita un plan dedicado.</translation>
    </message>
    <message>
        <source>“%1” cannot be used as a key.</source>
        <translation>«%1» no se puede usar como clave.</translation>
    </message>
    <message>
        <source>Names of databases and containers are made from the key, so its form is strict. Nothing was begun.</source>
        <translation>De la clave se forman nombres de bases de datos y contenedores, por eso su forma es estricta. No se inició nada.</translation>
    </message>
    <message>
        <source>Use up to 31 characters: small letters a to z, digits and “_”, a letter first; a plan may have hyphens too. Example: crm</source>
        <translation>Use hasta 31 caracteres: minúsculas de la a a la z, dígitos y «_», con una letra al principio; un plan también puede llevar guiones. Ejemplo: crm</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>La clave está vacía.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Falta «%1».</translation>
    </message>
    <message>
        <source>Without it no workspace could be created. Nothing was begun.</source>
        <translation>Sin ese valor no se podría crear ningún espacio de trabajo. No se inició nada.</translation>
    </message>
    <message>
        <source>Fill it in and try again.</source>
        <translation>Complételo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A value that is needed is missing.</source>
        <translation>Falta un valor necesario.</translation>
    </message>
    <message>
        <source>“%1” cannot be %2: ports lie between 1 and 65535.</source>
        <translation>«%1» no puede ser %2: los puertos van del 1 al 65535.</translation>
    </message>
    <message>
        <source>No container could listen there. Nothing was begun.</source>
        <translation>Ningún contenedor podría escuchar allí. No se inició nada.</translation>
    </message>
    <message>
        <source>Choose a port from 1 to 65535; where a port is optional, 0 means none.</source>
        <translation>Elija un puerto del 1 al 65535; donde el puerto es opcional, 0 significa ninguno.</translation>
    </message>
    <message>
        <source>A port does not lie between 1 and 65535.</source>
        <translation>Un puerto no está entre 1 y 65535.</translation>
    </message>
    <message>
        <source>“%1” cannot be %2.</source>
        <translation>«%1» no puede ser %2.</translation>
    </message>
    <message>
        <source>A limit below 0 has no meaning. Nothing was begun.</source>
        <translation>Un límite menor que 0 no tiene sentido. No se inició nada.</translation>
    </message>
    <message>
        <source>Use 0 for “not limited by the plan”, or a number above it.</source>
        <translation>Use 0 para «sin límite del plan», o un número mayor.</translation>
    </message>
    <message>
        <source>A limit is below 0.</source>
        <translation>Un límite es menor que 0.</translation>
    </message>
    <message>
        <source>The ports %1 meet %3 of %2.</source>
        <translation>Los puertos %1 coinciden con %3 de %2.</translation>
    </message>
    <message>
        <source>Two containers cannot listen on one port. Nothing was begun.</source>
        <translation>Dos contenedores no pueden escuchar en un mismo puerto. No se inició nada.</translation>
    </message>
    <message>
        <source>Choose ports that nobody has; the list of products shows who has which.</source>
        <translation>Elija puertos que no tenga nadie; la lista de productos muestra quién tiene cuáles.</translation>
    </message>
    <message>
        <source>The ports belong to something else already.</source>
        <translation>Los puertos ya pertenecen a otra cosa.</translation>
    </message>
    <message>
        <source>The range of ports %1 leaves out ports in use: %2.</source>
        <translation>El rango de puertos %1 deja fuera puertos en uso: %2.</translation>
    </message>
    <message>
        <source>Those workspaces would lie outside of their product&apos;s range. Nothing was begun.</source>
        <translation>Esos espacios de trabajo quedarían fuera del rango de su producto. No se inició nada.</translation>
    </message>
    <message>
        <source>Choose a range that holds all of them.</source>
        <translation>Elija un rango que los contenga a todos.</translation>
    </message>
    <message>
        <source>The range leaves out ports in use.</source>
        <translation>El rango deja fuera puertos en uso.</translation>
    </message>
    <message>
        <source>“%1” cannot be changed while workspaces use it: %2 (%3).</source>
        <translation>«%1» no se puede cambiar mientras lo usen espacios de trabajo: %2 (%3).</translation>
    </message>
    <message>
        <source>What those workspaces are made of depends on it. Nothing was begun.</source>
        <translation>De ese valor depende cómo están hechos esos espacios de trabajo. No se inició nada.</translation>
    </message>
    <message>
        <source>Leave it as it is, or add another entry to the catalogue and move the workspaces there.</source>
        <translation>Déjelo como está, o añada otra entrada al catálogo y traslade allí los espacios de trabajo.</translation>
    </message>
    <message>
        <source>This cannot be changed while workspaces use it.</source>
        <translation>Esto no se puede cambiar mientras lo usen espacios de trabajo.</translation>
    </message>
    <message>
        <source>The domain %1 overlaps with %3 of the product %2.</source>
        <translation>El dominio %1 se solapa con %3 del producto %2.</translation>
    </message>
    <message>
        <source>Hosts of one product could be taken for hosts of the other. Nothing was begun.</source>
        <translation>Los hosts de un producto podrían confundirse con los del otro. No se inició nada.</translation>
    </message>
    <message>
        <source>Choose a domain that is neither the same nor below or above another product&apos;s.</source>
        <translation>Elija un dominio que no sea igual al de otro producto ni esté por debajo o por encima de él.</translation>
    </message>
    <message>
        <source>The domain overlaps with that of another product.</source>
        <translation>El dominio se solapa con el de otro producto.</translation>
    </message>
    <message>
        <source>Use 3 to 40 characters: small letters a to z, digits and single hyphens, a letter first and no hyphen last. Words such as www, api or postgres are kept for other uses. Example: acme-north</source>
        <translation>Use de 3 a 40 caracteres: letras minúsculas de la a a la z, dígitos y guiones simples, con una letra al principio y sin guion al final. Palabras como www, api o postgres están reservadas para otros usos. Ejemplo: acme-norte</translation>
    </message>
    <message>
        <source>Another program on the server already listens on port %1.</source>
        <translation>Otro programa del servidor ya escucha en el puerto %1.</translation>
    </message>
    <message>
        <source>A container that needs this port cannot start; the other program is left as it is.</source>
        <translation>Un contenedor que necesita este puerto no puede iniciarse; el otro programa se deja como está.</translation>
    </message>
    <message>
        <source>On the server, “ss -ltnp” names the program. Stop it or let it use another port, or move the product&apos;s range of ports, then make a new preview.</source>
        <translation>En el servidor, «ss -ltnp» muestra de qué programa se trata. Deténgalo o haga que use otro puerto, o desplace el rango de puertos del producto, y genere después una vista previa nueva.</translation>
    </message>
    <message>
        <source>Another program on the server already listens on the port.</source>
        <translation>Otro programa del servidor ya escucha en el puerto.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full; this ran out of space: %1.</source>
        <translation>El disco del servidor está lleno; se quedó sin espacio: %1.</translation>
    </message>
    <message>
        <source>Nothing can be made there until there is space again. Workspaces that store data may already be failing.</source>
        <translation>No se puede crear nada allí hasta que vuelva a haber espacio. Es posible que ya estén fallando espacios de trabajo que guardan datos.</translation>
    </message>
    <message>
        <source>On the server, “df -h” and “docker system df” show what fills the disk. Make space, then make a new preview.</source>
        <translation>En el servidor, «df -h» y «docker system df» muestran qué llena el disco. Libere espacio y genere después una vista previa nueva.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>El disco del servidor está lleno.</translation>
    </message>
    <message>
        <source>The sample data cannot be changed.</source>
        <translation>Los datos de muestra no se pueden cambiar.</translation>
    </message>
    <message>
        <source>What you look at comes with the program: there is no server behind it. Previews are real, but there is nothing to apply them to.</source>
        <translation>Lo que se ve viene con el programa: no hay ningún servidor detrás. Las vistas previas son reales, pero no hay dónde aplicarlas.</translation>
    </message>
    <message>
        <source>To do this in earnest, add a server of your own: %9</source>
        <translation>Para hacerlo de verdad, agregue un servidor propio: %9</translation>
    </message>
    <message>
        <source>nginx refused the configuration for %1.</source>
        <translation>nginx rechazó la configuración de %1.</translation>
    </message>
    <message>
        <source>The proxy&apos;s files were put back as they were; it goes on with what it had loaded.</source>
        <translation>Los archivos del proxy se han dejado como estaban; sigue con lo que tenía cargado.</translation>
    </message>
    <message>
        <source>Read nginx&apos;s own words in the technical details. A file in the proxy&apos;s conf.d or vhost.d that was changed by hand is the usual cause; put it right and try again.</source>
        <translation>Lea las palabras de nginx en el detalle técnico. La causa habitual es un archivo de conf.d o vhost.d del proxy cambiado a mano; corríjalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>nginx refused a configuration.</source>
        <translation>nginx rechazó una configuración.</translation>
    </message>
    <message>
        <source>The proxy&apos;s own configuration is not understood.</source>
        <translation>No se entiende la configuración propia del proxy.</translation>
    </message>
    <message>
        <source>Without it the console cannot tell where a host is served, and moves none.</source>
        <translation>Sin ella la consola no puede saber dónde se sirve un host y no mueve ninguno.</translation>
    </message>
    <message>
        <source>In the proxy&apos;s container, “nginx -t” tells what is wrong with conf.d/default.conf.</source>
        <translation>En el contenedor del proxy, «nginx -t» dice qué falla en conf.d/default.conf.</translation>
    </message>
    <message>
        <source>The server&apos;s own figures (memory, load, ports in use) could not be read.</source>
        <translation>No se pudieron leer las cifras propias del servidor (memoria, carga, puertos en uso).</translation>
    </message>
    <message>
        <source>Everything else works. A preview cannot tell which ports other programs listen on.</source>
        <translation>Todo lo demás funciona. Una vista previa no puede saber en qué puertos escuchan otros programas.</translation>
    </message>
    <message>
        <source>Check that the ssh user may read /proc/meminfo, /proc/loadavg and /proc/net/tcp.</source>
        <translation>Compruebe que el usuario de ssh puede leer /proc/meminfo, /proc/loadavg y /proc/net/tcp.</translation>
    </message>
    <message>
        <source>The workspace %1 is not active but “%2”.</source>
        <translation>El espacio de trabajo %1 no está activo, sino “%2”.</translation>
    </message>
    <message>
        <source>Another operation is at work on it or has stopped half way. Nothing was begun.</source>
        <translation>Otra operación trabaja en él o se quedó a medias. No se empezó nada.</translation>
    </message>
    <message>
        <source>Look at the open operations; resume or roll back the one that concerns this workspace.</source>
        <translation>Mire las operaciones abiertas; reanude o revierta la que concierne a este espacio de trabajo.</translation>
    </message>
    <message>
        <source>The workspace is not active.</source>
        <translation>El espacio de trabajo no está activo.</translation>
    </message>
    <message>
        <source>The plan does not fit into the server&apos;s budget.</source>
        <translation>El plan no cabe en el presupuesto del servidor.</translation>
    </message>
    <message>
        <source>The kept container %1 is not what it was: %2.</source>
        <translation>El contenedor conservado %1 no es lo que era: %2.</translation>
    </message>
    <message>
        <source>It could serve the customer with other code or another address. Nothing was begun.</source>
        <translation>Podría atender al cliente con otro código u otra dirección. No se empezó nada.</translation>
    </message>
    <message>
        <source>Remove the retired container first; the change then makes a new one.</source>
        <translation>Quite primero el contenedor retirado; el cambio creará entonces uno nuevo.</translation>
    </message>
    <message>
        <source>The kept container is not what it was.</source>
        <translation>El contenedor conservado no es lo que era.</translation>
    </message>
    <message>
        <source>The workspace %1 has no retired container.</source>
        <translation>El espacio de trabajo %1 no tiene ningún contenedor retirado.</translation>
    </message>
    <message>
        <source>There is nothing to remove. Nothing was begun.</source>
        <translation>No hay nada que quitar. No se empezó nada.</translation>
    </message>
    <message>
        <source>Refresh; somebody else may have removed it already.</source>
        <translation>Actualice; quizá otra persona ya lo quitó.</translation>
    </message>
    <message>
        <source>The workspace has no retired container.</source>
        <translation>El espacio de trabajo no tiene ningún contenedor retirado.</translation>
    </message>
    <message>
        <source>The plan does not fit into the server&apos;s budget (%1): needed %2, left %3.</source>
        <translation>El plan no cabe en el presupuesto del servidor (%1): se necesitan %2, quedan %3.</translation>
    </message>
    <message>
        <source>The plan “%4” would fit. Or choose another server, or free some of it first.</source>
        <translation>El plan “%4” cabría. O elija otro servidor, o libere antes una parte.</translation>
    </message>
    <message>
        <source>Too little is left of the budget (%1): needed %2, left %3.</source>
        <translation>Queda muy poco del presupuesto (%1): se necesitan %2, quedan %3.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: its %2 is not what was written.</source>
        <translation>El respaldo %1 está dañado: su %2 no es lo que se escribió.</translation>
    </message>
    <message>
        <source>A disk, a copy or a person has changed it since. Nothing of it is used: a restore from it would be refused before anything is sent to a server.</source>
        <translation>Un disco, una copia o una persona lo cambió después. No se usa nada de él: una restauración a partir de él se rechazaría antes de enviar nada a un servidor.</translation>
    </message>
    <message>
        <source>Keep the file for whoever looks for the cause, make a new backup, and check the others. Command: %9</source>
        <translation>Conserve el archivo para quien busque la causa, haga un respaldo nuevo y compruebe los demás. Comando: %9</translation>
    </message>
    <message>
        <source>The backup is damaged: it is not what was written.</source>
        <translation>El respaldo está dañado: no es lo que se escribió.</translation>
    </message>
    <message>
        <source>This computer has none of the keys that open the backup: %1</source>
        <translation>Este equipo no tiene ninguna de las claves que abren el respaldo: %1</translation>
    </message>
    <message>
        <source>The backup may be whole, but its contents cannot be read or checked here.</source>
        <translation>El respaldo puede estar entero, pero aquí no se puede leer ni comprobar su contenido.</translation>
    </message>
    <message>
        <source>Use the computer that has the team&apos;s key, or the recovery key that was printed when the keys were made. Command: %9</source>
        <translation>Use el equipo que tiene la clave del equipo de trabajo, o la clave de recuperación que se mostró al crear las claves. Comando: %9</translation>
    </message>
    <message>
        <source>This computer has none of the keys that open the backup.</source>
        <translation>Este equipo no tiene ninguna de las claves que abren el respaldo.</translation>
    </message>
    <message>
        <source>There are no keys for backups on this computer yet.</source>
        <translation>En este equipo todavía no hay claves para respaldos.</translation>
    </message>
    <message>
        <source>Backups are only made encrypted, for the team&apos;s key and for a recovery key that is kept on paper.</source>
        <translation>Los respaldos solo se hacen cifrados, para la clave del equipo de trabajo y para una clave de recuperación que se guarda en papel.</translation>
    </message>
    <message>
        <source>Make the keys once, and keep the recovery key away from this computer: %9</source>
        <translation>Cree las claves una sola vez y guarde la clave de recuperación lejos de este equipo: %9</translation>
    </message>
    <message>
        <source>The workspace&apos;s role owns large objects in the database %1; their number: %2.</source>
        <translation>El rol del espacio de trabajo es propietario de objetos grandes en la base de datos %1; cantidad: %2.</translation>
    </message>
    <message>
        <source>PostgreSQL cannot dump large objects of one schema only. A backup without them would look complete and would not be, so none is made.</source>
        <translation>PostgreSQL no puede volcar los objetos grandes de un solo esquema. Un respaldo sin ellos parecería completo sin serlo, así que no se hace ninguno.</translation>
    </message>
    <message>
        <source>Let the application keep these files in a table (bytea) or outside of the database, or back up the whole database with PostgreSQL&apos;s own tools.</source>
        <translation>Haga que la aplicación guarde esos archivos en una tabla (bytea) o fuera de la base de datos, o respalde la base de datos entera con las herramientas de PostgreSQL.</translation>
    </message>
    <message>
        <source>The workspace has large objects, which PostgreSQL cannot dump by schema.</source>
        <translation>El espacio de trabajo tiene objetos grandes, que PostgreSQL no puede volcar por esquema.</translation>
    </message>
    <message>
        <source>PostgreSQL does not run in a container that the console reaches: %1</source>
        <translation>PostgreSQL no se ejecuta en un contenedor al que la consola llegue: %1</translation>
    </message>
    <message>
        <source>Backups run pg_dump of the server&apos;s own version in the container of the database. Nothing was begun.</source>
        <translation>Los respaldos ejecutan el pg_dump de la misma versión que el servidor en el contenedor de la base de datos. No se comenzó nada.</translation>
    </message>
    <message>
        <source>Name the container in the server&apos;s settings (--postgres container:NAME). Where PostgreSQL is not a container, back up with its own tools for now.</source>
        <translation>Indique el contenedor en los ajustes del servidor (--postgres container:NAME). Donde PostgreSQL no sea un contenedor, respalde por ahora con sus propias herramientas.</translation>
    </message>
    <message>
        <source>PostgreSQL does not run in a container that the console reaches.</source>
        <translation>PostgreSQL no se ejecuta en un contenedor al que la consola llegue.</translation>
    </message>
    <message>
        <source>The folder of backups %1 has no room for this backup: it may need %2, and %3 are free.</source>
        <translation>La carpeta de respaldos %1 no tiene sitio para este respaldo: puede necesitar %2 y hay %3 libres.</translation>
    </message>
    <message>
        <source>Nothing was begun, and the backups that are there are as they were.</source>
        <translation>No se inició nada, y los respaldos que hay siguen como estaban.</translation>
    </message>
    <message>
        <source>Make room on that disk, move backups that are no longer needed to the trash and empty it, or choose a folder on another disk.</source>
        <translation>Haga sitio en ese disco, mueva a la papelera los respaldos que ya no se necesitan y vacíela, o elija una carpeta de otro disco.</translation>
    </message>
    <message>
        <source>The folder of backups has no room for this backup.</source>
        <translation>La carpeta de respaldos no tiene sitio para este respaldo.</translation>
    </message>
    <message>
        <source>The backup %1 is still needed and stays.</source>
        <translation>El respaldo %1 todavía se necesita y se queda.</translation>
    </message>
    <message>
        <source>Make a new backup, check it, and move this one to the trash afterwards.</source>
        <translation>Haga un respaldo nuevo, compruébelo y mueva este después a la papelera.</translation>
    </message>
    <message>
        <source>The backup is still needed and stays.</source>
        <translation>El respaldo todavía se necesita y se queda.</translation>
    </message>
    <message>
        <source>The trial restore did not prove the backup %1.</source>
        <translation>La restauración de prueba no probó el respaldo %1.</translation>
    </message>
    <message>
        <source>What came out of it is not what was there when it was made, or PostgreSQL refused it. The technical detail says what, and it is noted beside the backup. No tenant&apos;s database was touched.</source>
        <translation>Lo que salió de él no es lo que había cuando se hizo, o PostgreSQL lo rechazó. El detalle técnico dice qué, y queda anotado junto al respaldo. No se tocó la base de datos de ningún cliente.</translation>
    </message>
    <message>
        <source>Do not rely on it: make a new backup and prove that one. Command: %9</source>
        <translation>No confíe en él: haga un respaldo nuevo y pruebe ese. Comando: %9</translation>
    </message>
    <message>
        <source>The trial restore did not prove the backup.</source>
        <translation>La restauración de prueba no probó el respaldo.</translation>
    </message>
    <message>
        <source>The backup %1 is being read for a trial restore and stays.</source>
        <translation>El respaldo %1 se está leyendo para una restauración de prueba y se queda.</translation>
    </message>
    <message>
        <source>Nothing was moved to the trash.</source>
        <translation>No se movió nada a la papelera.</translation>
    </message>
    <message>
        <source>Try again when the trial restore has ended.</source>
        <translation>Vuelva a intentarlo cuando la restauración de prueba haya terminado.</translation>
    </message>
    <message>
        <source>The backup is being read for a trial restore and stays.</source>
        <translation>El respaldo se está leyendo para una restauración de prueba y se queda.</translation>
    </message>
    <message>
        <source>The server has not enough free memory for a trial restore: it may need %1, and %2 are free.</source>
        <translation>El servidor no tiene memoria libre suficiente para una restauración de prueba: puede necesitar %1 y hay %2 libres.</translation>
    </message>
    <message>
        <source>A trial restore keeps what it restores in memory, so that nothing of it reaches a disk. Nothing was begun.</source>
        <translation>Una restauración de prueba guarda en memoria lo que restaura, para que nada llegue a un disco. No se empezó nada.</translation>
    </message>
    <message>
        <source>Prove the backup when the server has less to do, or prove it on a server with more memory.</source>
        <translation>Pruebe el respaldo cuando el servidor tenga menos trabajo, o en un servidor con más memoria.</translation>
    </message>
    <message>
        <source>The server has not enough free memory for a trial restore.</source>
        <translation>El servidor no tiene memoria libre suficiente para una restauración de prueba.</translation>
    </message>
    <message>
        <source>The registry&apos;s own PostgreSQL runs in the container %1.</source>
        <translation>El PostgreSQL del propio registro se ejecuta en el contenedor %1.</translation>
    </message>
    <message>
        <source>The journal that makes every operation safe would stop together with it, so the console does not stop, restart or renew this container. Nothing was changed.</source>
        <translation>El diario que hace segura cada operación se detendría con él; por eso la consola no detiene, reinicia ni renueva este contenedor. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Choose a quiet moment, see that no operation is running, and do it on the server with “docker restart”. The console connects again by itself.</source>
        <translation>Elija un momento tranquilo, compruebe que no hay ninguna operación en curso y hágalo en el servidor con «docker restart». La consola vuelve a conectarse sola.</translation>
    </message>
    <message>
        <source>The registry&apos;s own PostgreSQL runs in this container.</source>
        <translation>El PostgreSQL del propio registro se ejecuta en este contenedor.</translation>
    </message>
    <message>
        <source>The container %1 belongs to no product and no workspace of the catalogue.</source>
        <translation>El contenedor %1 no pertenece a ningún producto ni espacio de trabajo del catálogo.</translation>
    </message>
    <message>
        <source>Whatever made it knows better how it has to be made anew. It can be started, stopped and restarted here. Nothing was changed.</source>
        <translation>Quien lo creó sabe mejor cómo hay que volver a crearlo. Aquí se puede iniciar, detener y reiniciar. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Redeploy it with the tool that made it, for example “docker compose up -d”.</source>
        <translation>Vuelva a desplegarlo con la herramienta que lo creó, por ejemplo «docker compose up -d».</translation>
    </message>
    <message>
        <source>The container belongs to no product and no workspace of the catalogue.</source>
        <translation>El contenedor no pertenece a ningún producto ni espacio de trabajo del catálogo.</translation>
    </message>
    <message>
        <source>The container %1 cannot be made once more as it is: %2.</source>
        <translation>El contenedor %1 no se puede volver a crear tal como es: %2.</translation>
    </message>
    <message>
        <source>With this setting a second container would not be the same, or the first one could not be brought back. The container was left running.</source>
        <translation>Con este ajuste un segundo contenedor no sería igual, o el primero no se podría recuperar. El contenedor se ha dejado en marcha.</translation>
    </message>
    <message>
        <source>Make it anew with the tool that made it, with an image that has a name and without that setting; from then on it can be redeployed here.</source>
        <translation>Vuelva a crearlo con la herramienta que lo creó, con una imagen que tenga nombre y sin ese ajuste; desde entonces se puede volver a desplegar aquí.</translation>
    </message>
    <message>
        <source>The container cannot be made once more as it is.</source>
        <translation>El contenedor no se puede volver a crear tal como es.</translation>
    </message>
    <message>
        <source>The image %1 could not be fetched from its registry.</source>
        <translation>No se ha podido descargar la imagen %1 de su registro.</translation>
    </message>
    <message>
        <source>The server does not reach the registry, the registry does not have the image, or it asks for a login that the console does not send. The container was left running.</source>
        <translation>El servidor no llega al registro, el registro no tiene la imagen o pide unas credenciales que la consola no envía. El contenedor se ha dejado en marcha.</translation>
    </message>
    <message>
        <source>Read Docker&apos;s words in the technical details. Fetch the image on the server with “docker pull” or “docker load”, then redeploy without fetching.</source>
        <translation>Lea las palabras de Docker en los detalles técnicos. Descargue la imagen en el servidor con «docker pull» o «docker load» y vuelva a desplegar sin descargar.</translation>
    </message>
    <message>
        <source>An image could not be fetched from its registry.</source>
        <translation>No se ha podido descargar una imagen de su registro.</translation>
    </message>
    <message>
        <source>The backup %1 is not one of the workspace %2.</source>
        <translation>El respaldo %1 no es del espacio de trabajo %2.</translation>
    </message>
    <message>
        <source>It would put another customer&apos;s data in the place of this one&apos;s. Nothing was begun.</source>
        <translation>Pondría los datos de otro cliente en el lugar de los de este. No se empezó nada.</translation>
    </message>
    <message>
        <source>Choose one of the workspace&apos;s own backups. Command: %9</source>
        <translation>Elija uno de los respaldos del propio espacio de trabajo. Comando: %9</translation>
    </message>
    <message>
        <source>The backup is one of another workspace.</source>
        <translation>El respaldo es de otro espacio de trabajo.</translation>
    </message>
    <message>
        <source>Something outside the schema %1 is built on what is in it: %2.</source>
        <translation>Algo fuera del esquema %1 se apoya en lo que hay en él: %2.</translation>
    </message>
    <message>
        <source>It would go on with the schema that is put aside. The customer&apos;s data were not touched.</source>
        <translation>Seguiría con el esquema que se aparta. No se tocaron los datos del cliente.</translation>
    </message>
    <message>
        <source>Ask who looks after the product&apos;s database to remove it, restore, and have it made again afterwards.</source>
        <translation>Pida a quien cuida la base de datos del producto que lo elimine, restaure, y haga que lo vuelva a crear después.</translation>
    </message>
    <message>
        <source>Something outside the schema is built on what is in it.</source>
        <translation>Algo fuera del esquema se apoya en lo que hay en él.</translation>
    </message>
    <message>
        <source>The product %1 has no command “%2”.</source>
        <translation>El producto %1 no tiene ningún comando «%2».</translation>
    </message>
    <message>
        <source>The product&apos;s definition says how its tables are made. “createsuperuser” is known from that where it is a command of Django&apos;s manage.py. Nothing was begun.</source>
        <translation>La definición del producto dice cómo se crean sus tablas. De ahí se conoce «createsuperuser» cuando es un comando de manage.py de Django. No se inició nada.</translation>
    </message>
    <message>
        <source>Run the application&apos;s own command in the container instead, or enter the product&apos;s migrate command.</source>
        <translation>Ejecute en su lugar el comando propio de la aplicación en el contenedor o indique el comando de migración del producto.</translation>
    </message>
    <message>
        <source>The product has no such command.</source>
        <translation>El producto no tiene ese comando.</translation>
    </message>
    <message>
        <source>A secret that “%1” needs is no longer known.</source>
        <translation>Ya no se conoce un secreto que «%1» necesita.</translation>
    </message>
    <message>
        <source>It was never written down and was known only to the console that began. The command was not started.</source>
        <translation>Nunca se escribió en ningún lugar y solo lo conocía la consola que comenzó. El comando no se inició.</translation>
    </message>
    <message>
        <source>Begin again and give the secret once more.</source>
        <translation>Comience de nuevo e indique el secreto otra vez.</translation>
    </message>
    <message>
        <source>A secret that the command needs is no longer known.</source>
        <translation>Ya no se conoce un secreto que el comando necesita.</translation>
    </message>
    <message>
        <source>The command “%1” was ended because that was asked for.</source>
        <translation>Se puso fin al comando «%1» porque así se pidió.</translation>
    </message>
    <message>
        <source>Its processes in the container were ended, and none that carries its mark is left. What it had done until then stays.</source>
        <translation>Se puso fin a sus procesos en el contenedor y no queda ninguno que lleve su marca. Lo que había hecho hasta entonces permanece.</translation>
    </message>
    <message>
        <source>Look at the application before the command is run again.</source>
        <translation>Revise la aplicación antes de ejecutar el comando de nuevo.</translation>
    </message>
    <message>
        <source>A command was ended because that was asked for.</source>
        <translation>Se puso fin a un comando porque así se pidió.</translation>
    </message>
    <message>
        <source>Nobody can say how the command “%1” ended.</source>
        <translation>Nadie puede decir cómo terminó el comando «%1».</translation>
    </message>
    <message>
        <source>It was started, and Docker no longer knows it: Docker was restarted, the container was made anew, or too much time has passed. The command may have done all, a part, or nothing.</source>
        <translation>Se inició y Docker ya no lo conoce: Docker se reinició, el contenedor se creó de nuevo o pasó demasiado tiempo. El comando puede haberlo hecho todo, una parte o nada.</translation>
    </message>
    <message>
        <source>Look in the application whether it has done its work before it is run again.</source>
        <translation>Compruebe en la aplicación si hizo su trabajo antes de ejecutarlo de nuevo.</translation>
    </message>
    <message>
        <source>Nobody can say how a command ended.</source>
        <translation>Nadie puede decir cómo terminó un comando.</translation>
    </message>
    <message>
        <source>The container %1 does not run; Docker calls its state “%2”.</source>
        <translation>El contenedor %1 no está en marcha; Docker llama a su estado «%2».</translation>
    </message>
    <message>
        <source>A command can only be run in a container that runs. Nothing was begun.</source>
        <translation>Un comando solo se puede ejecutar en un contenedor en marcha. No se inició nada.</translation>
    </message>
    <message>
        <source>Start the container, then try again.</source>
        <translation>Inicie el contenedor y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The container does not run.</source>
        <translation>El contenedor no está en marcha.</translation>
    </message>
    <message>
        <source>The folder %1 on the server could not be used for backups: %2 failed.</source>
        <translation>No se pudo usar la carpeta de respaldos %1 del servidor: falló %2.</translation>
    </message>
    <message>
        <source>What was asked of it was not done, or not to its end. No workspace is concerned.</source>
        <translation>Lo que se pidió no se hizo, o no hasta el final. No afecta a ningún espacio de trabajo.</translation>
    </message>
    <message>
        <source>On the server, see that the user of the SSH connection owns the folder and may write to it, and that GNU coreutils, find and flock are installed. The technical details have the server&apos;s words.</source>
        <translation>En el servidor, compruebe que el usuario de la conexión SSH es propietario de la carpeta y puede escribir en ella, y que están instalados GNU coreutils, find y flock. Los detalles técnicos contienen lo que dijo el servidor.</translation>
    </message>
    <message>
        <source>The folder for backups on the server could not be used.</source>
        <translation>No se pudo usar la carpeta de respaldos del servidor.</translation>
    </message>
    <message>
        <source>What is in the backup says the name of its schema, %1, in a text: %2.</source>
        <translation>Lo que hay en el respaldo nombra su esquema, %1, dentro de un texto: %2.</translation>
    </message>
    <message>
        <source>In a new workspace, whose schema has another name, it would look for the data of the workspace that the backup is of.</source>
        <translation>En un nuevo espacio de trabajo, cuyo esquema se llama de otra manera, buscaría los datos del espacio de trabajo del respaldo.</translation>
    </message>
    <message>
        <source>Ask who looks after the application to name no schema there, make a backup after that, and use that one.</source>
        <translation>Pida a quien cuida la aplicación que no nombre ahí ningún esquema, haga después un respaldo y use ese.</translation>
    </message>
    <message>
        <source>What is in the backup says the name of its schema in a text.</source>
        <translation>Lo que hay en el respaldo nombra su esquema dentro de un texto.</translation>
    </message>
    <message>
        <source>The backup cannot become a workspace of the product %1. In the way: %2.</source>
        <translation>El respaldo no puede ser un espacio de trabajo del producto %1. Lo impide: %2.</translation>
    </message>
    <message>
        <source>The product keeps its customers apart in another way, and its application might not find these data. Nothing was begun.</source>
        <translation>El producto separa a sus clientes de otra manera, y su aplicación podría no encontrar estos datos. No se empezó nada.</translation>
    </message>
    <message>
        <source>Make a workspace of the product that the backup is of.</source>
        <translation>Cree un espacio de trabajo del producto del respaldo.</translation>
    </message>
    <message>
        <source>The backup cannot become a workspace of this product.</source>
        <translation>El respaldo no puede ser un espacio de trabajo de este producto.</translation>
    </message>
    <message>
        <source>The backup has no table %1. It has: %2.</source>
        <translation>El respaldo no tiene ninguna tabla %1. Tiene: %2.</translation>
    </message>
    <message>
        <source>Only tables that were there when the backup was made can come back. Nothing was begun.</source>
        <translation>Solo pueden volver las tablas que había cuando se hizo el respaldo. No se inició nada.</translation>
    </message>
    <message>
        <source>Name one of them, with its schema before it where two have the same name.</source>
        <translation>Indique una de ellas, con su esquema delante si dos se llaman igual.</translation>
    </message>
    <message>
        <source>The backup has no such table.</source>
        <translation>El respaldo no tiene esa tabla.</translation>
    </message>
    <message>
        <source>%1 cannot be had alone: it needs %2, which is no part of the table.</source>
        <translation>%1 no se puede obtener por separado: necesita %2, que no forma parte de la tabla.</translation>
    </message>
    <message>
        <source>The workspace&apos;s present data were not touched.</source>
        <translation>Los datos actuales del espacio de trabajo no se tocaron.</translation>
    </message>
    <message>
        <source>Name what it needs as well where that is a table, or make a new workspace from the backup and copy from there.</source>
        <translation>Indique también lo que necesita si es una tabla, o cree un espacio de trabajo nuevo a partir del respaldo y copie desde allí.</translation>
    </message>
    <message>
        <source>The table cannot be had without something that is no part of it.</source>
        <translation>La tabla no se puede obtener sin algo que no forma parte de ella.</translation>
    </message>
    <message>
        <source>No certificate of %1 lies on the proxy&apos;s disk.</source>
        <translation>En el disco del proxy no hay ningún certificado de %1.</translation>
    </message>
    <message>
        <source>Only one that was made once can be renewed or taken into service. The companion makes the first one by itself, when the name leads to this server. Nothing was changed.</source>
        <translation>Solo se puede renovar o poner en servicio uno que se hizo alguna vez. El acompañante hace el primero por sí mismo cuando el nombre lleva a este servidor. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Check that the name leads to this server and that the host&apos;s container has LETSENCRYPT_HOST, then look into the companion&apos;s log.</source>
        <translation>Compruebe que el nombre lleva a este servidor y que el contenedor del host tiene LETSENCRYPT_HOST; luego mire el log del acompañante.</translation>
    </message>
    <message>
        <source>No certificate of the host lies on the proxy&apos;s disk.</source>
        <translation>En el disco del proxy no hay ningún certificado del host.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not made by acme.sh in the container %2.</source>
        <translation>El certificado de %1 no lo hizo acme.sh en el contenedor %2.</translation>
    </message>
    <message>
        <source>No link as the companion makes it was found, or no account that made the certificate. Somebody put it there by other means, or the companion is older than acme.sh. Nothing was changed.</source>
        <translation>No se encontró un enlace como los que hace el acompañante, o ninguna cuenta que hiciera el certificado. Alguien lo puso ahí por otros medios, o el acompañante es anterior a acme.sh. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Renew it the way it was made, then reload the proxy.</source>
        <translation>Renuévelo de la forma en que se hizo y luego recargue el proxy.</translation>
    </message>
    <message>
        <source>The companion did not make the certificate.</source>
        <translation>El acompañante no hizo el certificado.</translation>
    </message>
    <message>
        <source>The certificate of %1 on the proxy&apos;s disk is no newer one than before.</source>
        <translation>El certificado de %1 en el disco del proxy no es más nuevo que antes.</translation>
    </message>
    <message>
        <source>The companion&apos;s command ended without an error, and the file is still the former one. Visitors are given what they were given before.</source>
        <translation>El comando del acompañante terminó sin error, y el archivo sigue siendo el anterior. Los visitantes reciben lo mismo que antes.</translation>
    </message>
    <message>
        <source>Look into the companion&apos;s log for what it did, and see that both containers share the folder of certificates.</source>
        <translation>Mire en el log del acompañante qué hizo y compruebe que ambos contenedores comparten la carpeta de certificados.</translation>
    </message>
    <message>
        <source>The certificate on the proxy&apos;s disk is no newer one than before.</source>
        <translation>El certificado en el disco del proxy no es más nuevo que antes.</translation>
    </message>
    <message>
        <source>The proxy does not answer for %1 with the certificate that lies on its disk.</source>
        <translation>El proxy no responde por %1 con el certificado que hay en su disco.</translation>
    </message>
    <message>
        <source>It was reloaded and asked again until the time was over. Visitors are given another certificate, or none.</source>
        <translation>Se recargó y se le preguntó hasta que se acabó el tiempo. Los visitantes reciben otro certificado, o ninguno.</translation>
    </message>
    <message>
        <source>Look into the proxy&apos;s log and at its configuration for the host: it may name another file, or no certificate at all.</source>
        <translation>Mire el log del proxy y su configuración para el host: puede que nombre otro archivo o ningún certificado.</translation>
    </message>
    <message>
        <source>The proxy does not answer with the certificate that lies on its disk.</source>
        <translation>El proxy no responde con el certificado que hay en su disco.</translation>
    </message>
    <message>
        <source>The two newest copies of a workspace that were read back and its newest proven one are never taken away, nothing is while its newest copy is neither, and one that was not read back stays for 30 days.</source>
        <translation>Nunca se quitan las dos copias releídas más recientes de un espacio de trabajo ni la última probada; no se quita nada mientras su copia más reciente no esté releída ni probada, y una sin releer se queda 30 días.</translation>
    </message>
    <message>
        <source>Something was entered into or changed in %1 since the backup of %2.</source>
        <translation>Se ha introducido o cambiado algo en %1 desde el respaldo de %2.</translation>
    </message>
    <message>
        <source>It would be missing in the workspace that takes its place. Everything was undone: it answers again, with all its data.</source>
        <translation>Faltaría en el espacio de trabajo que ocupa su lugar. Se ha deshecho todo: vuelve a responder, con todos sus datos.</translation>
    </message>
    <message>
        <source>Stop its containers, make a backup then, and use that one. Command: %9</source>
        <translation>Detenga sus contenedores, haga entonces un respaldo y use ese. Orden: %9</translation>
    </message>
    <message>
        <source>Something was entered into the workspace since the backup.</source>
        <translation>Se ha introducido algo en el espacio de trabajo desde el respaldo.</translation>
    </message>
    <message>
        <source>The workspace %1 is archived: one of another product has taken its place.</source>
        <translation>El espacio de trabajo %1 está archivado: uno de otro producto ha ocupado su lugar.</translation>
    </message>
    <message>
        <source>The other one answers for its hosts now. What was here is kept as it was. Nothing was begun.</source>
        <translation>El otro responde ahora por sus hosts. Lo que había aquí se conserva como estaba. No se empezó nada.</translation>
    </message>
    <message>
        <source>Work with the workspace that has taken its place.</source>
        <translation>Trabaje con el espacio de trabajo que ha ocupado su lugar.</translation>
    </message>
    <message>
        <source>The workspace is archived.</source>
        <translation>El espacio de trabajo está archivado.</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>Nobody but its owner %1 and the roles that serve it may connect to the database.</source>
        <translation>Solo su propietario %1 y los roles que la atienden pueden conectarse a la base de datos.</translation>
    </message>
    <message>
        <source>The product&apos;s own migrations ended without an error in the container %1.</source>
        <translation>Las migraciones del propio producto terminaron sin errores en el contenedor %1.</translation>
    </message>
    <message>
        <source>The container %1 is in good health.</source>
        <translation>El contenedor %1 está sano.</translation>
    </message>
    <message>
        <source>%1 answers through the server&apos;s proxy, as the tenant %2.</source>
        <translation>%1 responde a través del proxy del servidor como el inquilino %2.</translation>
    </message>
    <message>
        <source>%1 answers through the server&apos;s proxy, and only the container %2 claims it.</source>
        <translation>%1 responde a través del proxy del servidor y solo el contenedor %2 lo reclama.</translation>
    </message>
    <message>
        <source>The schema %1 belongs to the role %2 alone.</source>
        <translation>El esquema %1 pertenece únicamente al rol %2.</translation>
    </message>
    <message>
        <source>The registry lists the workspace %1 as active.</source>
        <translation>El registro muestra el espacio de trabajo %1 como activo.</translation>
    </message>
    <message>
        <source>The product %1 was read back from the registry as it was written.</source>
        <translation>El producto %1 se leyó del registro tal como se escribió.</translation>
    </message>
    <message>
        <source>The plan %1 was read back from the registry as it was written.</source>
        <translation>El plan %1 se leyó del registro tal como se escribió.</translation>
    </message>
    <message>
        <source>Before the switch, the container %1 answered a marked request as the tenant %2.</source>
        <translation>Antes del cambio, el contenedor %1 respondió a una petición marcada como el inquilino %2.</translation>
    </message>
    <message>
        <source>The proxy sends %1 to the container %2 instead of %3.</source>
        <translation>El proxy envía %1 al contenedor %2 en lugar de %3.</translation>
    </message>
    <message>
        <source>Docker enforces the new limits of the container %1: %2 of memory, %3.</source>
        <translation>Docker aplica los nuevos límites del contenedor %1: %2 de memoria, %3.</translation>
    </message>
    <message>
        <source>The proxy no longer limits the requests of %1.</source>
        <translation>El proxy ya no limita las peticiones de %1.</translation>
    </message>
    <message>
        <source>The proxy lets %2 requests a minute through to %1.</source>
        <translation>El proxy deja pasar %2 peticiones por minuto a %1.</translation>
    </message>
    <message>
        <source>The registry lists the workspace %1 on the plan %2.</source>
        <translation>El registro muestra el espacio de trabajo %1 en el plan %2.</translation>
    </message>
    <message>
        <source>Docker no longer has the container %1.</source>
        <translation>Docker ya no tiene el contenedor %1.</translation>
    </message>
    <message>
        <source>Its answer: %1</source>
        <extracomment>What the product itself reports when it is asked through the proxy: tenant, database and container.</extracomment>
        <translation>Su respuesta: %1</translation>
    </message>
    <message>
        <source>What was restored is what was there when the backup was made: tables, rows, sequences and definitions.</source>
        <translation>Lo restaurado es lo que había cuando se hizo el respaldo: tablas, filas, secuencias y definiciones.</translation>
    </message>
    <message>
        <source>The database before is kept as %1.</source>
        <translation>La base de datos anterior se conserva como %1.</translation>
    </message>
    <message>
        <source>The schema before is kept as %1.</source>
        <translation>El esquema anterior se conserva como %1.</translation>
    </message>
    <message>
        <source>All personal data that was to be masked was looked at again: nothing is left that is no mask.</source>
        <translation>Todos los datos personales que había que enmascarar se revisaron de nuevo: no queda nada sin enmascarar.</translation>
    </message>
    <message>
        <source>What came into the schema was compared with what it was brought over from: it is the same.</source>
        <translation>Lo que llegó al esquema se comparó con aquello de donde se trajo: es lo mismo.</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Servers, settings and host keys</source>
        <translation>Servidores, ajustes y claves de host</translation>
    </message>
    <message>
        <source>Journals</source>
        <translation>Diarios</translation>
    </message>
    <message>
        <source>What was last read</source>
        <translation>Lo último que se leyó</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
</context>
<context>
    <name>FindingTarget</name>
    <message>
        <source>Open log</source>
        <translation>Abrir el log</translation>
    </message>
    <message>
        <source>Open operation</source>
        <translation>Abrir la operación</translation>
    </message>
    <message>
        <source>Open backups</source>
        <translation>Abrir los respaldos</translation>
    </message>
    <message>
        <source>Open products</source>
        <translation>Abrir los productos</translation>
    </message>
    <message>
        <source>Prepare server</source>
        <translation>Preparar el servidor</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Abrir el espacio</translation>
    </message>
    <message>
        <source>Open container</source>
        <translation>Abrir contenedor</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>Abrir host</translation>
    </message>
    <message>
        <source>Open database</source>
        <translation>Abrir base de datos</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>hace %n segundo</numerusform>
            <numerusform>hace %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>hace %n mes</numerusform>
            <numerusform>hace %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>hace %n año</numerusform>
            <numerusform>hace %n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>dentro de %n segundo</numerusform>
            <numerusform>dentro de %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>dentro de %n minuto</numerusform>
            <numerusform>dentro de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>dentro de %n hora</numerusform>
            <numerusform>dentro de %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dentro de %n día</numerusform>
            <numerusform>dentro de %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>dentro de %n mes</numerusform>
            <numerusform>dentro de %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>dentro de %n año</numerusform>
            <numerusform>dentro de %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>aún sin leer</translation>
    </message>
    <message>
        <source>read %1</source>
        <extracomment>%1 is &quot;3 minutes ago&quot; or &quot;just now&quot;.</extracomment>
        <translation>leído %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Date and time of day: %1 is &quot;5 Mar 2026&quot;, %2 is &quot;14:03:09&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n núcleo</numerusform>
            <numerusform>%n núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cores</source>
        <extracomment>A part of a number of processor cores, such as 1.5.</extracomment>
        <translation>%1 núcleos</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>LoadText</name>
    <message>
        <source>no swap</source>
        <translation>sin intercambio</translation>
    </message>
    <message>
        <source>swap %1 of %2</source>
        <translation>intercambio %1 de %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Standby %1: %2, behind by %3</source>
        <translation>Réplica %1: %2, con un atraso de %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A rate: %1 is an amount such as &quot;1.5 MB&quot;.</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>the kernel&apos;s files (cgroups v1)</source>
        <translation>los archivos del núcleo (cgroups v1)</translation>
    </message>
    <message>
        <source>the kernel&apos;s files (cgroups v2)</source>
        <translation>los archivos del núcleo (cgroups v2)</translation>
    </message>
    <message>
        <source>Docker&apos;s statistics</source>
        <translation>las estadísticas de Docker</translation>
    </message>
    <message>
        <source>the sample data</source>
        <translation>los datos de ejemplo</translation>
    </message>
    <message>
        <source>The server has no program &quot;awk&quot; that this login may run, so Docker was asked for every container instead.</source>
        <translation>El servidor no tiene un programa «awk» que este usuario pueda ejecutar; por eso se preguntó a Docker por cada contenedor.</translation>
    </message>
    <message>
        <source>The kernel&apos;s figures could not be read from %1 on the server, so Docker was asked for every container instead.</source>
        <translation>Las cifras del núcleo no se pudieron leer de %1 en el servidor; por eso se preguntó a Docker por cada contenedor.</translation>
    </message>
    <message>
        <source>Processor: %1 of %2</source>
        <comment>share of all processors</comment>
        <translation>Procesador: %1 de %2</translation>
    </message>
    <message>
        <source> (%1 taken by other machines of the same host)</source>
        <translation> (%1 tomado por otras máquinas del mismo anfitrión)</translation>
    </message>
    <message>
        <source>Load: %1 · %2 · %3 (1, 5 and 15 minutes)</source>
        <translation>Carga: %1 · %2 · %3 (1, 5 y 15 minutos)</translation>
    </message>
    <message>
        <source>Memory: %1 of %2; %3</source>
        <translation>Memoria: %1 de %2; %3</translation>
    </message>
    <message>
        <source>Network: in %1, out %2</source>
        <translation>Red: entrada %1, salida %2</translation>
    </message>
    <message>
        <source>Disk: read %1, written %2</source>
        <translation>Disco: leído %1, escrito %2</translation>
    </message>
    <message>
        <source>Measured over %1 from %2.</source>
        <translation>Medido durante %1 con %2.</translation>
    </message>
    <message>
        <source>Reading took %1 ms of the server&apos;s processor.</source>
        <translation>La lectura tomó %1 ms del procesador del servidor.</translation>
    </message>
    <message>
        <source>Connections: %1 of %2 (%3 kept for administrators); active %4, idle in a transaction %5</source>
        <translation>Conexiones: %1 de %2 (%3 reservadas para administradores); activas %4, inactivas en una transacción %5</translation>
    </message>
    <message>
        <source>Found in the cache: %1 since the statistics began, %2 just now</source>
        <translation>Encontrado en la caché: %1 desde que empezaron las estadísticas, %2 ahora mismo</translation>
    </message>
    <message>
        <source>Longest query: %1; longest transaction: %2</source>
        <translation>Consulta más larga: %1; transacción más larga: %2</translation>
    </message>
    <message>
        <source>Waiting for locks: %1</source>
        <translation>Esperando bloqueos: %1</translation>
    </message>
    <message>
        <source>Write-ahead log: %1</source>
        <translation>Registro de escritura anticipada (WAL): %1</translation>
    </message>
    <message>
        <source>This is a standby, behind by %1</source>
        <translation>Esta es una réplica, con un atraso de %1</translation>
    </message>
    <message>
        <source>The console&apos;s role is not told what other sessions do. An administrator of PostgreSQL can allow it: %1</source>
        <translation>El rol de la consola no puede ver qué hacen otras sesiones. Un administrador de PostgreSQL puede permitirlo: %1</translation>
    </message>
</context>
<context>
    <name>ObjectText</name>
    <message>
        <source>the container %1</source>
        <translation>el contenedor %1</translation>
    </message>
    <message>
        <source>the database %1</source>
        <translation>la base de datos %1</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>el archivo %1</translation>
    </message>
    <message>
        <source>the host %1</source>
        <translation>el host %1</translation>
    </message>
    <message>
        <source>the image %1</source>
        <translation>la imagen %1</translation>
    </message>
    <message>
        <source>the connection to %1</source>
        <translation>la conexión con %1</translation>
    </message>
    <message>
        <source>the Docker network %1</source>
        <translation>la red de Docker %1</translation>
    </message>
    <message>
        <source>the operation %1</source>
        <translation>la operación %1</translation>
    </message>
    <message>
        <source>the Docker path %1</source>
        <translation>la ruta de Docker %1</translation>
    </message>
    <message>
        <source>the plan %1</source>
        <translation>el plan %1</translation>
    </message>
    <message>
        <source>the port %1</source>
        <translation>el puerto %1</translation>
    </message>
    <message>
        <source>the ports %1</source>
        <translation>los puertos %1</translation>
    </message>
    <message>
        <source>the product %1</source>
        <translation>el producto %1</translation>
    </message>
    <message>
        <source>the Redis index %1</source>
        <translation>el índice de Redis %1</translation>
    </message>
    <message>
        <source>the role %1</source>
        <translation>el rol %1</translation>
    </message>
    <message>
        <source>the registry&apos;s entry %1</source>
        <translation>la entrada %1 del registro</translation>
    </message>
    <message>
        <source>the schema %1</source>
        <translation>el esquema %1</translation>
    </message>
    <message>
        <source>the secret %1</source>
        <translation>el secreto %1</translation>
    </message>
    <message>
        <source>the server %1</source>
        <translation>el servidor %1</translation>
    </message>
    <message>
        <source>the saved view of the server %1</source>
        <translation>la vista guardada del servidor %1</translation>
    </message>
    <message>
        <source>the step %1</source>
        <translation>el paso %1</translation>
    </message>
    <message>
        <source>the workspace %1</source>
        <translation>el espacio de trabajo %1</translation>
    </message>
    <message>
        <source>the catalogue of products and plans</source>
        <translation>el catálogo de productos y planes</translation>
    </message>
    <message>
        <source>the memory that is not promised to anybody</source>
        <translation>la memoria sin asignar</translation>
    </message>
    <message>
        <source>the Redis indexes</source>
        <translation>los índices de Redis</translation>
    </message>
    <message>
        <source>the version of the registry</source>
        <translation>la versión del registro</translation>
    </message>
    <message>
        <source>the workspace&apos;s state</source>
        <translation>el estado del espacio de trabajo</translation>
    </message>
    <message>
        <source>the registry&apos;s version</source>
        <translation>la versión del registro</translation>
    </message>
    <message>
        <source>the workspace&apos;s container</source>
        <translation>el contenedor del espacio de trabajo</translation>
    </message>
    <message>
        <source>the workspace&apos;s database</source>
        <translation>la base de datos del espacio de trabajo</translation>
    </message>
    <message>
        <source>the Docker network</source>
        <translation>la red de Docker</translation>
    </message>
    <message>
        <source>the registry&apos;s database</source>
        <translation>la base de datos del registro</translation>
    </message>
    <message>
        <source>a role of the registry</source>
        <translation>un rol del registro</translation>
    </message>
    <message>
        <source>the workspace&apos;s role</source>
        <translation>el rol del espacio de trabajo</translation>
    </message>
    <message>
        <source>the shared container</source>
        <translation>el contenedor compartido</translation>
    </message>
    <message>
        <source>the membership in the workspace&apos;s role</source>
        <translation>la pertenencia al rol del espacio de trabajo</translation>
    </message>
    <message>
        <source>the structure of the workspace&apos;s database</source>
        <translation>la estructura de la base de datos del espacio de trabajo</translation>
    </message>
    <message>
        <source>the answer through the proxy</source>
        <translation>la respuesta a través del proxy</translation>
    </message>
    <message>
        <source>the final name of the workspace&apos;s database</source>
        <translation>el nombre definitivo de la base de datos del espacio de trabajo</translation>
    </message>
    <message>
        <source>the workspace&apos;s entry in the registry</source>
        <translation>la entrada del espacio de trabajo en el registro</translation>
    </message>
    <message>
        <source>the access to the workspace&apos;s database</source>
        <translation>el acceso a la base de datos del espacio de trabajo</translation>
    </message>
    <message>
        <source>the workspace&apos;s container (started)</source>
        <translation>el contenedor del espacio de trabajo (en marcha)</translation>
    </message>
    <message>
        <source>the container&apos;s health</source>
        <translation>la salud del contenedor</translation>
    </message>
    <message>
        <source>business name</source>
        <translation>nombre comercial</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base de datos</translation>
    </message>
    <message>
        <source>Docker socket</source>
        <translation>socket de Docker</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>host key</source>
        <translation>clave del host</translation>
    </message>
    <message>
        <source>name of a database object</source>
        <translation>nombre de un objeto de la base de datos</translation>
    </message>
    <message>
        <source>key file</source>
        <translation>archivo de clave</translation>
    </message>
    <message>
        <source>file of trusted host keys</source>
        <translation>archivo de claves de host de confianza</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>Docker network</source>
        <translation>red de Docker</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>operación</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>password file</source>
        <translation>archivo de contraseña</translation>
    </message>
    <message>
        <source>path</source>
        <translation>ruta</translation>
    </message>
    <message>
        <source>port</source>
        <translation>puerto</translation>
    </message>
    <message>
        <source>PostgreSQL target</source>
        <translation>destino de PostgreSQL</translation>
    </message>
    <message>
        <source>proxy address</source>
        <translation>dirección del proxy</translation>
    </message>
    <message>
        <source>target on the server</source>
        <translation>destino en el servidor</translation>
    </message>
    <message>
        <source>server name</source>
        <translation>nombre del servidor</translation>
    </message>
    <message>
        <source>slug</source>
        <translation>slug</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>socket</translation>
    </message>
    <message>
        <source>subdomain</source>
        <translation>subdominio</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>the PostgreSQL cluster</source>
        <translation>el clúster de PostgreSQL</translation>
    </message>
    <message>
        <source>the Docker engine</source>
        <translation>el motor de Docker</translation>
    </message>
    <message>
        <source>the registry</source>
        <translation>el registro</translation>
    </message>
    <message>
        <source>the password store of this computer</source>
        <translation>el almacén de contraseñas de este equipo</translation>
    </message>
    <message>
        <source>a lock in PostgreSQL that another session holds</source>
        <translation>un bloqueo de PostgreSQL que tiene otra sesión</translation>
    </message>
    <message>
        <source>a statement in PostgreSQL</source>
        <translation>una sentencia de PostgreSQL</translation>
    </message>
    <message>
        <source>processor time</source>
        <translation>tiempo de procesador</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>espacio en disco</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>administrator&apos;s password file</source>
        <translation>archivo de contraseña del administrador</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>entorno</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>product</source>
        <translation>producto</translation>
    </message>
    <message>
        <source>SSH target</source>
        <translation>destino de SSH</translation>
    </message>
    <message>
        <source>the console&apos;s rights in the database %1</source>
        <translation>los permisos de la consola en la base de datos %1</translation>
    </message>
    <message>
        <source>the tenant %1</source>
        <translation>el inquilino %1</translation>
    </message>
    <message>
        <source>the workspace&apos;s schema</source>
        <translation>el esquema del espacio de trabajo</translation>
    </message>
    <message>
        <source>the console&apos;s rights in the product&apos;s database</source>
        <translation>los permisos de la consola en la base de datos del producto</translation>
    </message>
    <message>
        <source>the front-end&apos;s answer through the proxy</source>
        <translation>la respuesta del frontal a través del proxy</translation>
    </message>
    <message>
        <source>the tenant&apos;s entry in the product&apos;s database</source>
        <translation>la entrada del inquilino en la base de datos del producto</translation>
    </message>
    <message>
        <source>the customer&apos;s own domains</source>
        <translation>los dominios propios del cliente</translation>
    </message>
    <message>
        <source>the workspaces of the product %1</source>
        <translation>los espacios de trabajo del producto %1</translation>
    </message>
    <message>
        <source>the workspaces on the plan %1</source>
        <translation>los espacios de trabajo del plan %1</translation>
    </message>
    <message>
        <source>the other products</source>
        <translation>los demás productos</translation>
    </message>
    <message>
        <source>the memory of the server</source>
        <translation>la memoria del servidor</translation>
    </message>
    <message>
        <source>the plan&apos;s entry in the registry</source>
        <translation>la entrada del plan en el registro</translation>
    </message>
    <message>
        <source>the product&apos;s entry in the registry</source>
        <translation>la entrada del producto en el registro</translation>
    </message>
    <message>
        <source>role of the shared container</source>
        <translation>rol del contenedor compartido</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>dominio</translation>
    </message>
    <message>
        <source>dedicated ports</source>
        <translation>puertos dedicados</translation>
    </message>
    <message>
        <source>first dedicated port</source>
        <translation>primer puerto dedicado</translation>
    </message>
    <message>
        <source>front-end image</source>
        <translation>imagen de la interfaz</translation>
    </message>
    <message>
        <source>health path</source>
        <translation>ruta de salud</translation>
    </message>
    <message>
        <source>hosting</source>
        <translation>alojamiento</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>internal port</source>
        <translation>puerto interno</translation>
    </message>
    <message>
        <source>isolation</source>
        <translation>aislamiento</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>last dedicated port</source>
        <translation>último puerto dedicado</translation>
    </message>
    <message>
        <source>migration command</source>
        <translation>comando de migración</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>procesador</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>puertos</translation>
    </message>
    <message>
        <source>QA image</source>
        <translation>imagen de QA</translation>
    </message>
    <message>
        <source>database of the QA schemas</source>
        <translation>base de datos de los esquemas de QA</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>requests per minute</source>
        <translation>peticiones por minuto</translation>
    </message>
    <message>
        <source>database of the schemas</source>
        <translation>base de datos de los esquemas</translation>
    </message>
    <message>
        <source>saved runbook</source>
        <translation>guion guardado</translation>
    </message>
    <message>
        <source>shared container</source>
        <translation>contenedor compartido</translation>
    </message>
    <message>
        <source>shared port</source>
        <translation>puerto compartido</translation>
    </message>
    <message>
        <source>shell command</source>
        <translation>comando de consola</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>almacenamiento</translation>
    </message>
    <message>
        <source>users</source>
        <translation>usuarios</translation>
    </message>
    <message>
        <source>workspaces</source>
        <translation>espacios de trabajo</translation>
    </message>
    <message>
        <source>the subscription of %1</source>
        <translation>la suscripción de %1</translation>
    </message>
    <message>
        <source>the memory that is left of the budget</source>
        <translation>la memoria que queda del presupuesto</translation>
    </message>
    <message>
        <source>the reverse proxy</source>
        <translation>el proxy inverso</translation>
    </message>
    <message>
        <source>the shared container&apos;s access to the workspace&apos;s database</source>
        <translation>el acceso del contenedor compartido a la base de datos del espacio de trabajo</translation>
    </message>
    <message>
        <source>the host&apos;s pin in the proxy</source>
        <translation>la fijación del host en el proxy</translation>
    </message>
    <message>
        <source>the new container&apos;s answer through the proxy</source>
        <translation>la respuesta del contenedor nuevo a través del proxy</translation>
    </message>
    <message>
        <source>the retired container</source>
        <translation>el contenedor retirado</translation>
    </message>
    <message>
        <source>the password of the workspace&apos;s role</source>
        <translation>la contraseña del rol del espacio de trabajo</translation>
    </message>
    <message>
        <source>the limit of requests in the proxy</source>
        <translation>el límite de peticiones en el proxy</translation>
    </message>
    <message>
        <source>the kept container</source>
        <translation>el contenedor conservado</translation>
    </message>
    <message>
        <source>the workspace&apos;s container (stopped)</source>
        <translation>el contenedor del espacio de trabajo (detenido)</translation>
    </message>
    <message>
        <source>the limits of the workspace&apos;s container</source>
        <translation>los límites del contenedor del espacio de trabajo</translation>
    </message>
    <message>
        <source>the tenant&apos;s subscription</source>
        <translation>la suscripción del inquilino</translation>
    </message>
    <message>
        <source>the database connections that are left of the budget</source>
        <translation>las conexiones de base de datos que quedan del presupuesto</translation>
    </message>
    <message>
        <source>database connections</source>
        <translation>conexiones de base de datos</translation>
    </message>
    <message>
        <source>Redis indexes</source>
        <translation>índices de Redis</translation>
    </message>
    <message>
        <source>the backup %1</source>
        <translation>el respaldo %1</translation>
    </message>
    <message>
        <source>the keys for backups (%1)</source>
        <translation>las claves para respaldos (%1)</translation>
    </message>
    <message>
        <source>the program %1</source>
        <translation>el programa %1</translation>
    </message>
    <message>
        <source>public key of age or SSH</source>
        <translation>clave pública de age o SSH</translation>
    </message>
    <message>
        <source>what to back up (--due or --all)</source>
        <translation>qué respaldar (--due o --all)</translation>
    </message>
    <message>
        <source>interval of backups</source>
        <translation>intervalo de los respaldos</translation>
    </message>
    <message>
        <source>the free memory of the server</source>
        <translation>la memoria libre del servidor</translation>
    </message>
    <message>
        <source>the backup as it was read back</source>
        <translation>el respaldo tal como se leyó</translation>
    </message>
    <message>
        <source>the sealed container</source>
        <translation>el contenedor sellado</translation>
    </message>
    <message>
        <source>the trial restore</source>
        <translation>la restauración de prueba</translation>
    </message>
    <message>
        <source>what was restored on trial</source>
        <translation>lo restaurado a prueba</translation>
    </message>
    <message>
        <source>the note beside the backup</source>
        <translation>la anotación junto al respaldo</translation>
    </message>
    <message>
        <source>the workspaces that the container %1 serves</source>
        <translation>los espacios de trabajo a los que sirve el contenedor %1</translation>
    </message>
    <message>
        <source>the PostgreSQL session %1</source>
        <translation>la sesión de PostgreSQL %1</translation>
    </message>
    <message>
        <source>the variable %1</source>
        <translation>la variable %1</translation>
    </message>
    <message>
        <source>the container&apos;s start</source>
        <translation>el inicio del contenedor</translation>
    </message>
    <message>
        <source>the container (started)</source>
        <translation>el contenedor (iniciado)</translation>
    </message>
    <message>
        <source>the container (stopped)</source>
        <translation>el contenedor (detenido)</translation>
    </message>
    <message>
        <source>the container (restarted)</source>
        <translation>el contenedor (reiniciado)</translation>
    </message>
    <message>
        <source>the container&apos;s image</source>
        <translation>la imagen del contenedor</translation>
    </message>
    <message>
        <source>the new container</source>
        <translation>el contenedor nuevo</translation>
    </message>
    <message>
        <source>the container&apos;s name</source>
        <translation>el nombre del contenedor</translation>
    </message>
    <message>
        <source>the old container</source>
        <translation>el contenedor antiguo</translation>
    </message>
    <message>
        <source>the free disk of the server</source>
        <translation>el disco libre del servidor</translation>
    </message>
    <message>
        <source>the role of the restore</source>
        <translation>el rol de la restauración</translation>
    </message>
    <message>
        <source>the restored database</source>
        <translation>la base de datos restaurada</translation>
    </message>
    <message>
        <source>the kept database</source>
        <translation>la base de datos conservada</translation>
    </message>
    <message>
        <source>the restored schema</source>
        <translation>el esquema restaurado</translation>
    </message>
    <message>
        <source>the kept schema</source>
        <translation>el esquema conservado</translation>
    </message>
    <message>
        <source>the folder of backups</source>
        <translation>la carpeta de respaldos</translation>
    </message>
    <message>
        <source>the masked data</source>
        <translation>los datos enmascarados</translation>
    </message>
    <message>
        <source>command</source>
        <translation>comando</translation>
    </message>
    <message>
        <source>container</source>
        <translation>contenedor</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>máscara</translation>
    </message>
    <message>
        <source>rules for masking</source>
        <translation>reglas para enmascarar</translation>
    </message>
    <message>
        <source>short name of the copy, for real data</source>
        <translation>nombre corto de la copia, para datos reales</translation>
    </message>
    <message>
        <source>the look-up of names</source>
        <translation>la búsqueda de nombres</translation>
    </message>
    <message>
        <source>a command on the server</source>
        <translation>un comando en el servidor</translation>
    </message>
    <message>
        <source>the schema %1 with tables of a backup</source>
        <translation>el esquema %1 con tablas de un respaldo</translation>
    </message>
    <message>
        <source>the table %1</source>
        <translation>la tabla %1</translation>
    </message>
    <message>
        <source>the tables of the backup</source>
        <translation>las tablas del respaldo</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabla</translation>
    </message>
    <message>
        <source>answer whether new backups are proven</source>
        <translation>respuesta a si se prueban los respaldos nuevos</translation>
    </message>
    <message>
        <source>the archived workspace of the container %1</source>
        <translation>el espacio de trabajo archivado del contenedor %1</translation>
    </message>
    <message>
        <source>the access to the workspace&apos;s data</source>
        <translation>el acceso a los datos del espacio de trabajo</translation>
    </message>
    <message>
        <source>the workspace&apos;s present data</source>
        <translation>los datos actuales del espacio de trabajo</translation>
    </message>
</context>
<context>
    <name>OperationMarks</name>
    <message>
        <source>Begins: %1 (%2)</source>
        <translation>Empieza: %1 (%2)</translation>
    </message>
    <message>
        <source>Ends: %1 (%2)</source>
        <translation>Termina: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>OperationTableModel</name>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Iniciada por</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>Prepare server</source>
        <translation>Preparar servidor</translation>
    </message>
    <message>
        <source>Create workspace</source>
        <translation>Crear espacio de trabajo</translation>
    </message>
    <message>
        <source>Prepare the server %1</source>
        <translation>Preparar el servidor %1</translation>
    </message>
    <message>
        <source>Create the workspace %1</source>
        <translation>Crear el espacio de trabajo %1</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of an operation</comment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <comment>state of an operation</comment>
        <translation>Revirtiéndose</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of an operation</comment>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <comment>state of an operation</comment>
        <translation>Revertida</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <comment>state of an operation</comment>
        <translation>Requiere intervención</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>state of an operation</comment>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Not begun</source>
        <comment>state of a step</comment>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Begun</source>
        <comment>state of a step</comment>
        <translation>Empezado</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Being undone</source>
        <comment>state of a step</comment>
        <translation>Deshaciéndose</translation>
    </message>
    <message>
        <source>Undone</source>
        <comment>state of a step</comment>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>end of an operation</comment>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <comment>end of an operation</comment>
        <translation>Revertida</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>end of an operation</comment>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>end of an operation</comment>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <comment>end of an operation</comment>
        <translation>Requiere intervención</translation>
    </message>
    <message>
        <source>All steps are done, and each was checked on the server.</source>
        <translation>Todos los pasos están hechos y cada uno se comprobó en el servidor.</translation>
    </message>
    <message>
        <source>A step failed, and what had been done was undone. The server is as it was before, except for what the journal and the activity log keep.</source>
        <translation>Un paso falló y lo ya hecho se deshizo. El servidor está como antes, salvo lo que conservan el diario y el historial de actividad.</translation>
    </message>
    <message>
        <source>The operation was stopped between two steps. It stays open: resume it or roll it back.</source>
        <translation>La operación se detuvo entre dos pasos. Queda abierta: puede reanudarse o revertirse.</translation>
    </message>
    <message>
        <source>The operation was interrupted and stays open. Every console can resume it or roll it back, because the journal is on the server.</source>
        <translation>La operación se interrumpió y queda abierta. Cualquier consola puede reanudarla o revertirla, porque el diario está en el servidor.</translation>
    </message>
    <message>
        <source>A step could not be undone, and the operation waits for a person. What is still in place is listed in its steps.</source>
        <translation>Un paso no pudo deshacerse y la operación requiere la intervención de una persona. Sus pasos muestran lo que aún sigue en pie.</translation>
    </message>
    <message>
        <source>The operation has begun.</source>
        <translation>La operación ha empezado.</translation>
    </message>
    <message>
        <source>%1: begun.</source>
        <translation>%1: empezado.</translation>
    </message>
    <message>
        <source>%1: done in %2.</source>
        <translation>%1: hecho en %2.</translation>
    </message>
    <message>
        <source>%1: failed after %2. %3</source>
        <translation>%1: falló después de %2. %3</translation>
    </message>
    <message>
        <source>What has been done is being undone, as asked.</source>
        <translation>Se está deshaciendo lo hecho, como se pidió.</translation>
    </message>
    <message>
        <source>What has been done is being undone. %1</source>
        <translation>Se está deshaciendo lo hecho. %1</translation>
    </message>
    <message>
        <source>%1: being undone.</source>
        <translation>%1: deshaciéndose.</translation>
    </message>
    <message>
        <source>%1: undone in %2.</source>
        <translation>%1: deshecho en %2.</translation>
    </message>
    <message>
        <source>%1: could not be undone. %2</source>
        <translation>%1: no pudo deshacerse. %2</translation>
    </message>
    <message>
        <source>The operation has ended.</source>
        <translation>La operación ha terminado.</translation>
    </message>
    <message>
        <source>The operation has ended. %1</source>
        <translation>La operación ha terminado. %1</translation>
    </message>
    <message>
        <source>Save product</source>
        <translation>Guardar producto</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Guardar plan</translation>
    </message>
    <message>
        <source>Save the product %1</source>
        <translation>Guardar el producto %1</translation>
    </message>
    <message>
        <source>Save the plan %1</source>
        <translation>Guardar el plan %1</translation>
    </message>
    <message>
        <source>The server %1 is prepared</source>
        <translation>El servidor %1 está preparado</translation>
    </message>
    <message>
        <source>The workspace %1 is ready</source>
        <translation>El espacio de trabajo %1 está listo</translation>
    </message>
    <message>
        <source>The product %1 is saved</source>
        <translation>El producto %1 se guardó</translation>
    </message>
    <message>
        <source>The plan %1 is saved</source>
        <translation>El plan %1 se guardó</translation>
    </message>
    <message>
        <source>The server %1 was not prepared</source>
        <translation>El servidor %1 no se preparó</translation>
    </message>
    <message>
        <source>The workspace %1 was not created</source>
        <translation>El espacio de trabajo %1 no se creó</translation>
    </message>
    <message>
        <source>The product %1 was not saved</source>
        <translation>El producto %1 no se guardó</translation>
    </message>
    <message>
        <source>The plan %1 was not saved</source>
        <translation>El plan %1 no se guardó</translation>
    </message>
    <message>
        <source>The server %1 is NOT prepared</source>
        <translation>El servidor %1 NO está preparado</translation>
    </message>
    <message>
        <source>The workspace %1 is NOT done</source>
        <translation>El espacio de trabajo %1 NO está terminado</translation>
    </message>
    <message>
        <source>The product %1 is NOT saved</source>
        <translation>El producto %1 NO está guardado</translation>
    </message>
    <message>
        <source>The plan %1 is NOT saved</source>
        <translation>El plan %1 NO está guardado</translation>
    </message>
    <message>
        <source>Change plan</source>
        <translation>Cambiar de plan</translation>
    </message>
    <message>
        <source>Remove retired container</source>
        <translation>Quitar el contenedor retirado</translation>
    </message>
    <message>
        <source>Change the plan of %1</source>
        <translation>Cambiar el plan de %1</translation>
    </message>
    <message>
        <source>Remove the retired container of %1</source>
        <translation>Quitar el contenedor retirado de %1</translation>
    </message>
    <message>
        <source>The plan of %1 is changed</source>
        <translation>El plan de %1 está cambiado</translation>
    </message>
    <message>
        <source>The retired container of %1 is removed</source>
        <translation>El contenedor retirado de %1 está quitado</translation>
    </message>
    <message>
        <source>The plan of %1 was not changed</source>
        <translation>El plan de %1 no se cambió</translation>
    </message>
    <message>
        <source>The retired container of %1 was not removed</source>
        <translation>El contenedor retirado de %1 no se quitó</translation>
    </message>
    <message>
        <source>The change of plan of %1 is NOT done</source>
        <translation>El cambio de plan de %1 NO está hecho</translation>
    </message>
    <message>
        <source>The retired container of %1 is NOT removed</source>
        <translation>El contenedor retirado de %1 NO está quitado</translation>
    </message>
    <message>
        <source>Prove backup</source>
        <translation>Probar respaldo</translation>
    </message>
    <message>
        <source>Prove a backup of %1</source>
        <translation>Probar un respaldo de %1</translation>
    </message>
    <message>
        <source>The backup of %1 is proven</source>
        <translation>El respaldo de %1 está probado</translation>
    </message>
    <message>
        <source>The backup of %1 was not proven</source>
        <translation>El respaldo de %1 no quedó probado</translation>
    </message>
    <message>
        <source>The backup of %1 is NOT proven</source>
        <translation>El respaldo de %1 NO está probado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Start container</source>
        <translation>Iniciar contenedor</translation>
    </message>
    <message>
        <source>Stop container</source>
        <translation>Detener contenedor</translation>
    </message>
    <message>
        <source>Restart container</source>
        <translation>Reiniciar contenedor</translation>
    </message>
    <message>
        <source>Redeploy container</source>
        <translation>Volver a desplegar contenedor</translation>
    </message>
    <message>
        <source>Start the container %1</source>
        <translation>Iniciar el contenedor %1</translation>
    </message>
    <message>
        <source>Stop the container %1</source>
        <translation>Detener el contenedor %1</translation>
    </message>
    <message>
        <source>Restart the container %1</source>
        <translation>Reiniciar el contenedor %1</translation>
    </message>
    <message>
        <source>Redeploy the container %1</source>
        <translation>Volver a desplegar el contenedor %1</translation>
    </message>
    <message>
        <source>The container %1 runs</source>
        <translation>El contenedor %1 está en marcha</translation>
    </message>
    <message>
        <source>The container %1 is stopped</source>
        <translation>El contenedor %1 está detenido</translation>
    </message>
    <message>
        <source>The container %1 is restarted</source>
        <translation>El contenedor %1 se ha reiniciado</translation>
    </message>
    <message>
        <source>The container %1 is redeployed</source>
        <translation>El contenedor %1 se ha vuelto a desplegar</translation>
    </message>
    <message>
        <source>The start of the container %1 failed</source>
        <translation>Ha fallado el inicio del contenedor %1</translation>
    </message>
    <message>
        <source>The container %1 was not stopped</source>
        <translation>El contenedor %1 no se ha detenido</translation>
    </message>
    <message>
        <source>The restart of the container %1 failed</source>
        <translation>Ha fallado el reinicio del contenedor %1</translation>
    </message>
    <message>
        <source>The container %1 was not redeployed</source>
        <translation>El contenedor %1 no se ha vuelto a desplegar</translation>
    </message>
    <message>
        <source>The start of the container %1 is NOT done</source>
        <translation>El inicio del contenedor %1 NO está hecho</translation>
    </message>
    <message>
        <source>The stop of the container %1 is NOT done</source>
        <translation>La detención del contenedor %1 NO está hecha</translation>
    </message>
    <message>
        <source>The restart of the container %1 is NOT done</source>
        <translation>El reinicio del contenedor %1 NO está hecho</translation>
    </message>
    <message>
        <source>The container %1 is NOT redeployed</source>
        <translation>El contenedor %1 NO se ha vuelto a desplegar</translation>
    </message>
    <message>
        <source>Restore workspace</source>
        <translation>Restaurar espacio de trabajo</translation>
    </message>
    <message>
        <source>Restore the workspace %1</source>
        <translation>Restaurar el espacio de trabajo %1</translation>
    </message>
    <message>
        <source>The workspace %1 is restored</source>
        <translation>El espacio de trabajo %1 está restaurado</translation>
    </message>
    <message>
        <source>The workspace %1 was not restored</source>
        <translation>El espacio de trabajo %1 no se restauró</translation>
    </message>
    <message>
        <source>The restore of %1 is NOT done</source>
        <translation>La restauración de %1 NO está hecha</translation>
    </message>
    <message>
        <source>Drop kept data</source>
        <translation>Eliminar datos conservados</translation>
    </message>
    <message>
        <source>Drop kept data of %1</source>
        <translation>Eliminar datos conservados de %1</translation>
    </message>
    <message>
        <source>The kept data of %1 are dropped</source>
        <translation>Los datos conservados de %1 están eliminados</translation>
    </message>
    <message>
        <source>The kept data of %1 were not dropped</source>
        <translation>Los datos conservados de %1 no se eliminaron</translation>
    </message>
    <message>
        <source>The kept data of %1 are NOT dropped</source>
        <translation>Los datos conservados de %1 NO están eliminados</translation>
    </message>
    <message>
        <source>Run command</source>
        <translation>Ejecutar comando</translation>
    </message>
    <message>
        <source>Run a command in %1</source>
        <translation>Ejecutar un comando en %1</translation>
    </message>
    <message>
        <source>The command in %1 ended with success</source>
        <translation>El comando en %1 terminó con éxito</translation>
    </message>
    <message>
        <source>The command in %1 did not end with success</source>
        <translation>El comando en %1 no terminó con éxito</translation>
    </message>
    <message>
        <source>The end of the command in %1 is NOT known</source>
        <translation>NO se conoce el final del comando en %1</translation>
    </message>
    <message>
        <source>The tables of %1 are beside the present ones</source>
        <translation>Las tablas de %1 están junto a las actuales</translation>
    </message>
    <message>
        <source>The certificate of %1 is renewed</source>
        <translation>El certificado de %1 está renovado</translation>
    </message>
    <message>
        <source>The certificate of %1 is in service</source>
        <translation>El certificado de %1 está en servicio</translation>
    </message>
    <message>
        <source>The tables of %1 were not restored</source>
        <translation>Las tablas de %1 no se restauraron</translation>
    </message>
    <message>
        <source>The renewal of the certificate of %1 failed</source>
        <translation>La renovación del certificado de %1 ha fallado</translation>
    </message>
    <message>
        <source>The certificate of %1 was not taken into service</source>
        <translation>El certificado de %1 no se puso en servicio</translation>
    </message>
    <message>
        <source>The restore of tables of %1 is NOT done</source>
        <translation>La restauración de tablas de %1 NO se ha hecho</translation>
    </message>
    <message>
        <source>The renewal of the certificate of %1 is NOT done</source>
        <translation>La renovación del certificado de %1 NO está hecha</translation>
    </message>
    <message>
        <source>The certificate of %1 is NOT in service</source>
        <translation>El certificado de %1 NO está en servicio</translation>
    </message>
    <message>
        <source>Restore tables</source>
        <translation>Restaurar tablas</translation>
    </message>
    <message>
        <source>Renew certificate</source>
        <translation>Renovar certificado</translation>
    </message>
    <message>
        <source>Take certificate into service</source>
        <translation>Poner certificado en servicio</translation>
    </message>
    <message>
        <source>Restore tables of %1 beside the present ones</source>
        <translation>Restaurar tablas de %1 junto a las actuales</translation>
    </message>
    <message>
        <source>Renew the certificate of %1</source>
        <translation>Renovar el certificado de %1</translation>
    </message>
    <message>
        <source>Reload the proxy for the certificate of %1</source>
        <translation>Recargar el proxy para que tome el certificado de %1</translation>
    </message>
    <message>
        <source>The tables are in the schema %1 of the database %2, beside the present ones. Copy what is needed with SQL, and drop them afterwards on the Backups page, under “Put aside by restores”.</source>
        <translation>Las tablas están en el esquema %1 de la base de datos %2, junto a las actuales. Copie con SQL lo que haga falta y elimínelas después en la página Respaldos, en «Apartado por restauraciones».</translation>
    </message>
    <message>
        <source>The workspace %1 is converted</source>
        <translation>El espacio de trabajo %1 está convertido</translation>
    </message>
    <message>
        <source>The workspace %1 was not converted</source>
        <translation>El espacio de trabajo %1 no se convirtió</translation>
    </message>
    <message>
        <source>The conversion of %1 is NOT done</source>
        <translation>La conversión de %1 NO está hecha</translation>
    </message>
    <message>
        <source>Convert workspace</source>
        <translation>Convertir espacio de trabajo</translation>
    </message>
    <message>
        <source>Convert the workspace %1</source>
        <translation>Convertir el espacio de trabajo %1</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 de %2 (%3 %)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>containers</comment>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>of them unhealthy</source>
        <translation>de ellos, con problemas</translation>
    </message>
    <message>
        <source>Starting again</source>
        <translation>Reiniciándose</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>containers</comment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>containers</comment>
        <translation>Detenidos</translation>
    </message>
    <message>
        <source>Restarts by policy</source>
        <translation>Reinicios automáticos</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n base de datos</numerusform>
            <numerusform>%n bases de datos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in use</source>
        <comment>a resource</comment>
        <translation>%1 en uso</translation>
    </message>
    <message>
        <source>promised to QA</source>
        <translation>prometido a QA</translation>
    </message>
    <message>
        <source>promised to production</source>
        <translation>prometido a producción</translation>
    </message>
    <message>
        <source>load %1 on %2</source>
        <translation>carga %1 en %2</translation>
    </message>
</context>
<context>
    <name>PlanComparisonText</name>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>It stays where it is; only the limits change.</source>
        <translation>Se queda donde está; solo cambian los límites.</translation>
    </message>
    <message>
        <source>It moves from the shared container %1 to a container of its own, %2. The database stays the same; nothing is copied.</source>
        <translation>Pasa del contenedor compartido %1 a un contenedor propio, %2. La base de datos es la misma; no se copia nada.</translation>
    </message>
    <message>
        <source>It moves from its own container %1 to the shared container %2. The database stays the same; nothing is copied. The old container is kept, stopped, until you remove it.</source>
        <translation>Pasa de su propio contenedor %1 al contenedor compartido %2. La base de datos es la misma; no se copia nada. El contenedor anterior se conserva, detenido, hasta que se quite.</translation>
    </message>
    <message>
        <source>The container %1 was stopped %2 and is kept, so that the workspace can switch back at once. Its port and its Redis index stay reserved until it is removed.</source>
        <extracomment>%1 is a container, %2 is &quot;3 minutes ago&quot;.</extracomment>
        <translation>El contenedor %1 se detuvo %2 y se conserva, para que el espacio de trabajo pueda volver de inmediato. Su puerto y su índice de Redis siguen reservados hasta que se quite.</translation>
    </message>
</context>
<context>
    <name>PlanTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojamiento</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Peticiones por minuto</translation>
    </message>
</context>
<context>
    <name>ProductTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Aislamiento</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
</context>
<context>
    <name>ProductUseModel</name>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>todo lo demás</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios</translation>
    </message>
    <message>
        <source>Memory promised</source>
        <translation>Memoria prometida</translation>
    </message>
    <message>
        <source>used</source>
        <comment>memory</comment>
        <translation>en uso</translation>
    </message>
    <message>
        <source>Processor promised</source>
        <translation>Procesador prometido</translation>
    </message>
    <message>
        <source>used</source>
        <comment>processor</comment>
        <translation>en uso</translation>
    </message>
</context>
<context>
    <name>QueryTableModel</name>
    <message>
        <source>process %1</source>
        <translation>proceso %1</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Statement since</source>
        <translation>Sentencia desde hace</translation>
    </message>
    <message>
        <source>Transaction since</source>
        <translation>Transacción desde hace</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera a</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sentencia</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
</context>
<context>
    <name>ReplaceStepText</name>
    <message>
        <source>Keep the role %1 from the database %2</source>
        <translation>Mantener el rol %1 fuera de la base de datos %2</translation>
    </message>
    <message>
        <source>Compare the large tables of the database %1 with what was restored</source>
        <translation>Comparar las tablas grandes de la base de datos %1 con lo restaurado</translation>
    </message>
    <message>
        <source>Compare what is in the database %1 now with what the backup says</source>
        <translation>Comparar lo que hay ahora en la base de datos %1 con lo que dice el respaldo</translation>
    </message>
    <message>
        <source>From here on nobody enters anything, in the shared container either: what is compared stays as it is.</source>
        <translation>A partir de aquí nadie introduce nada, tampoco en el contenedor compartido: lo que se compara queda como está.</translation>
    </message>
    <message>
        <source>From here on nobody enters anything: what is compared stays as it is.</source>
        <translation>A partir de aquí nadie introduce nada: lo que se compara queda como está.</translation>
    </message>
    <message>
        <source>The backup only says how many rows they had. All of them are compared.</source>
        <translation>El respaldo solo dice cuántas filas tenían. Se comparan todas.</translation>
    </message>
    <message>
        <source>What was entered since the backup would be missing. Connections that are still open end first.</source>
        <translation>Faltaría lo que se ha introducido desde el respaldo. Antes se terminan las conexiones que siguen abiertas.</translation>
    </message>
    <message>
        <source>The role %1 comes to its data again.</source>
        <translation>El rol %1 vuelve a acceder a sus datos.</translation>
    </message>
    <message>
        <source>Nothing to undo: comparing changes nothing.</source>
        <translation>Nada que deshacer: comparar no cambia nada.</translation>
    </message>
    <message>
        <source>What is there now stays until somebody drops it, archived: the data in %1, the role %2, which may no longer log in, and the stopped containers %3.</source>
        <translation>Lo que hay ahora queda archivado hasta que alguien lo elimine: los datos en %1, el rol %2, que ya no puede iniciar sesión, y los contenedores detenidos %3.</translation>
    </message>
    <message>
        <source>What is there now stays until somebody drops it, archived: the data in %1 and the role %2, which may no longer log in.</source>
        <translation>Lo que hay ahora queda archivado hasta que alguien lo elimine: los datos en %1 y el rol %2, que ya no puede iniciar sesión.</translation>
    </message>
    <message>
        <source>Give the place of %1 in the registry, with its hosts and people, to the new workspace</source>
        <translation>Dar al espacio de trabajo nuevo el lugar de %1 en el registro, con sus hosts y sus personas</translation>
    </message>
    <message>
        <source>Reserve the workspace %1 with its names in the registry</source>
        <translation>Reservar el espacio de trabajo %1 con sus nombres en el registro</translation>
    </message>
    <message>
        <source>Both happen in one moment, or neither does. The one before is archived, with its data, role and containers.</source>
        <translation>Ambas cosas ocurren en un mismo momento, o ninguna. El anterior queda archivado, con sus datos, su rol y sus contenedores.</translation>
    </message>
    <message>
        <source>From now on nobody else can take its slug, host, port or database name.</source>
        <translation>Desde ahora nadie más puede tomar su slug, su host, su puerto ni el nombre de su base de datos.</translation>
    </message>
    <message>
        <source>The workspace %1 has its place in the registry back, with its hosts and people.</source>
        <translation>El espacio de trabajo %1 recupera su lugar en el registro, con sus hosts y sus personas.</translation>
    </message>
    <message>
        <source>The reservation of %1 is released, and its names are free again.</source>
        <translation>Se libera la reserva de %1 y sus nombres vuelven a estar disponibles.</translation>
    </message>
    <message>
        <source>%1 does not answer while this runs. When anything was entered into it since the backup of %2, everything is undone: stop its containers and make a backup right before. Should it be undone when the new workspace answers already, everything that was entered there until then is lost.</source>
        <translation>%1 no responde mientras tanto. Si se ha introducido algo en él desde el respaldo de %2, se deshace todo: detenga sus contenedores y haga un respaldo justo antes. Si se deshiciera cuando el espacio de trabajo nuevo ya responde, se perdería todo lo que se hubiera introducido en él hasta entonces.</translation>
    </message>
    <message>
        <source>Nobody answers these hosts any more, and nobody else can have them while the archived workspace is there: %1.</source>
        <translation>Nadie responde ya por estos hosts, y nadie más puede tenerlos mientras exista el espacio de trabajo archivado: %1.</translation>
    </message>
</context>
<context>
    <name>RestoreStepText</name>
    <message>
        <source>Create the role %1 for this restore</source>
        <translation>Crear el rol %1 para esta restauración</translation>
    </message>
    <message>
        <source>Drop the role %1</source>
        <translation>Eliminar el rol %1</translation>
    </message>
    <message>
        <source>Start the sealed container %1 from the image %2</source>
        <translation>Iniciar el contenedor sellado %1 a partir de la imagen %2</translation>
    </message>
    <message>
        <source>Restore the backup %1 into the new database %2</source>
        <translation>Restaurar el respaldo %1 en la base de datos nueva %2</translation>
    </message>
    <message>
        <source>Compare the database %1 with what the backup says was there</source>
        <translation>Comparar la base de datos %1 con lo que el respaldo dice que había</translation>
    </message>
    <message>
        <source>Put the restored database in the place of %1, which is kept as %2</source>
        <translation>Poner la base de datos restaurada en el lugar de %1, que se conserva como %2</translation>
    </message>
    <message>
        <source>Drop the database %1</source>
        <translation>Eliminar la base de datos %1</translation>
    </message>
    <message>
        <source>It was only there for the restore.</source>
        <translation>Solo estaba para la restauración.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own tool reads the backup there, without rights and without a disk; only this container knows the role&apos;s password.</source>
        <translation>La herramienta propia de PostgreSQL lee ahí el respaldo, sin permisos y sin disco; solo este contenedor conoce la contraseña del rol.</translation>
    </message>
    <message>
        <source>Both get their new names in one moment, or none does. Connections to the present one end then.</source>
        <translation>Ambas reciben su nombre nuevo en un mismo momento, o ninguna. Las conexiones a la actual terminan entonces.</translation>
    </message>
    <message>
        <source>The role %1 is dropped.</source>
        <translation>Se elimina el rol %1.</translation>
    </message>
    <message>
        <source>Not undone: nobody needs it any more.</source>
        <translation>No se deshace: ya nadie lo necesita.</translation>
    </message>
    <message>
        <source>The container %1 is removed.</source>
        <translation>Se quita el contenedor %1.</translation>
    </message>
    <message>
        <source>The database %1, which nobody uses yet, is dropped.</source>
        <translation>Se elimina la base de datos %1, que todavía nadie usa.</translation>
    </message>
    <message>
        <source>Nothing to undo: comparing changes nothing.</source>
        <translation>Nada que deshacer: comparar no cambia nada.</translation>
    </message>
    <message>
        <source>The database %1 gets its place as %2 back. What was restored, with all that was entered since, stays as %3.</source>
        <translation>La base de datos %1 recupera su lugar como %2. Lo restaurado, con todo lo que se haya introducido desde entonces, queda como %3.</translation>
    </message>
    <message>
        <source>What is there now stays as the database %1 until somebody drops it.</source>
        <translation>Lo que hay ahora queda como la base de datos %1 hasta que alguien la elimine.</translation>
    </message>
    <message>
        <source>The backup %1 is not proven yet. It is restored on trial first; when that fails, nothing is changed.</source>
        <translation>El respaldo %1 aún no está probado. Primero se restaura a prueba; si eso falla, no se cambia nada.</translation>
    </message>
    <message>
        <source>The application has migrated its data since: the backup has the migration %1, a newer one has %2. Its container must be able to migrate them again, or to work with them as they are.</source>
        <translation>Desde entonces la aplicación ha migrado sus datos: el respaldo tiene la migración %1 y uno más nuevo tiene %2. Su contenedor debe poder migrarlos otra vez o trabajar con ellos tal como están.</translation>
    </message>
    <message>
        <source>The server&apos;s pg_restore is version %1, which has a known hole that backups of hostile data can use; %2 has not. The restore runs in a sealed container, but in the tenants&apos; network. Update the database&apos;s image first.</source>
        <translation>El pg_restore del servidor es de la versión %1, que tiene un fallo conocido que los respaldos con datos hostiles pueden aprovechar; %2 no lo tiene. La restauración se hace en un contenedor sellado, pero dentro de la red de los inquilinos. Actualice antes la imagen de la base de datos.</translation>
    </message>
    <message>
        <source>Bring the restored schema to the database %1, under the name %2</source>
        <translation>Llevar el esquema restaurado a la base de datos %1, con el nombre %2</translation>
    </message>
    <message>
        <source>Compare the schema %1 with the one that it was brought over from</source>
        <translation>Comparar el esquema %1 con aquel del que se trajo</translation>
    </message>
    <message>
        <source>Drop the database %1, which was only there for the restore</source>
        <translation>Eliminar la base de datos %1, que solo existía para la restauración</translation>
    </message>
    <message>
        <source>Put the restored schema in the place of %1, which is kept as %2</source>
        <translation>Poner el esquema restaurado en el lugar de %1, que se conserva como %2</translation>
    </message>
    <message>
        <source>Drop the schema %1</source>
        <translation>Eliminar el esquema %1</translation>
    </message>
    <message>
        <source>It may only go where the restore puts something. Whatever a backup brings along gets no further.</source>
        <translation>Solo puede llegar a donde la restauración pone algo. Lo que traiga un respaldo no llega más lejos.</translation>
    </message>
    <message>
        <source>The workspace goes on with its present data meanwhile.</source>
        <translation>Mientras tanto, el espacio de trabajo sigue con sus datos actuales.</translation>
    </message>
    <message>
        <source>Only what holds everything that was there takes the place of the present data.</source>
        <translation>Solo lo que contiene todo lo que había ocupa el lugar de los datos actuales.</translation>
    </message>
    <message>
        <source>What was in it has been compared where it is needed.</source>
        <translation>Lo que contenía ya se comparó donde hace falta.</translation>
    </message>
    <message>
        <source>Both get their new names in one moment, or none does. Rights and comment of the present one go over to the restored one. The customer&apos;s connections end then.</source>
        <translation>Los dos reciben su nuevo nombre en un mismo momento, o ninguno. Los permisos y el comentario del actual pasan al restaurado. Las conexiones del cliente terminan entonces.</translation>
    </message>
    <message>
        <source>The schema %1, which nobody uses yet, is dropped.</source>
        <translation>Se elimina el esquema %1, que nadie usa todavía.</translation>
    </message>
    <message>
        <source>The schema %1 gets its place as %2 back. What was restored, with all that was entered since, stays as %3.</source>
        <translation>El esquema %1 recupera su lugar como %2. Lo restaurado, con todo lo que se haya introducido desde entonces, queda como %3.</translation>
    </message>
    <message>
        <source>What is there now stays as the schema %1 until somebody drops it.</source>
        <translation>Lo que hay ahora queda como el esquema %1 hasta que alguien lo elimine.</translation>
    </message>
    <message>
        <source>The data go back to what they were at %1. What was entered since is only in what is kept.</source>
        <translation>Los datos vuelven a ser los del %1. Lo que se registró después queda solo en lo que se conserva.</translation>
    </message>
    <message numerus="yes">
        <source>Mask %n column(s) of the database %1</source>
        <translation>
            <numerusform>Enmascarar %n columna de la base de datos %1</numerusform>
            <numerusform>Enmascarar %n columnas de la base de datos %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All masks are set at once or none is, before the application sees the data. Afterwards it is counted whether anything is left that is no mask.</source>
        <translation>Se enmascara todo a la vez o nada, antes de que la aplicación vea los datos. Después se cuenta si queda algo sin enmascarar.</translation>
    </message>
    <message>
        <source>Nothing to undo: the database is dropped as a whole.</source>
        <translation>No hay nada que deshacer: se elimina la base de datos completa.</translation>
    </message>
    <message>
        <source>The new workspace begins with the data of %1 as they were at %2. That workspace is not touched.</source>
        <translation>El nuevo espacio de trabajo empieza con los datos de %1 tal como estaban el %2. Ese espacio de trabajo no se toca.</translation>
    </message>
    <message>
        <source>These columns are masked: %1. Everything else is real.</source>
        <translation>Se enmascaran estas columnas: %1. Todo lo demás es real.</translation>
    </message>
    <message>
        <source>Nothing is masked: the copy for tests has the customer&apos;s real data.</source>
        <translation>No se enmascara nada: la copia para pruebas tiene los datos reales del cliente.</translation>
    </message>
    <message>
        <source>It works in the shared container %1, which is not told that this is a copy for tests: whether mail is sent from it is up to that container. A plan with a container of its own is told so.</source>
        <translation>Funciona en el contenedor compartido %1, al que no se le indica que es una copia para pruebas: de ese contenedor depende que se envíe correo. Con un plan de contenedor propio, sí se le indica.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n table(s) out of the restored data, into the schema %1</source>
        <translation>
            <numerusform>Extraer %n tabla de los datos restaurados y pasarla al esquema %1</numerusform>
            <numerusform>Extraer %n tablas de los datos restaurados y pasarlas al esquema %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the schema %1 of the database %2 the name that every database begins with</source>
        <translation>Dar al esquema %1 de la base de datos %2 el nombre que trae toda base de datos (public)</translation>
    </message>
    <message>
        <source>Everything in it belongs to one role from the start; rights that others had are left behind. The workspace that the backup is of is not touched.</source>
        <translation>Todo lo que contiene pertenece desde el principio a un solo rol; los permisos que tenían otros se dejan atrás. El espacio de trabajo del respaldo no se toca.</translation>
    </message>
    <message>
        <source>Only what holds everything that was there is used. Who had which rights is not compared: rights are left behind.</source>
        <translation>Solo se usa lo que contiene todo lo que había. No se compara quién tenía qué permisos: los permisos se dejan atrás.</translation>
    </message>
    <message>
        <source>It is done where nobody else works. Foreign keys to other tables, triggers, rules and policies are left behind, so that nothing of the backup runs beside the present data.</source>
        <translation>Se hace donde nadie más trabaja. Las claves foráneas hacia otras tablas, los disparadores, las reglas y las políticas se dejan atrás, para que nada del respaldo se ejecute junto a los datos actuales.</translation>
    </message>
    <message>
        <source>It stays on the server on the way, and everything in it belongs to the new workspace. The other customers of the database are not touched.</source>
        <translation>No sale del servidor en el camino, y todo lo que contiene pertenece al nuevo espacio de trabajo. Los demás clientes de la base de datos no se tocan.</translation>
    </message>
    <message>
        <source>It stays on the server on the way. The workspace goes on with its present data meanwhile, and the other customers of the database are not touched.</source>
        <translation>No sale del servidor en el camino. Mientras tanto, el espacio de trabajo sigue con sus datos actuales, y los demás clientes de la base de datos no se tocan.</translation>
    </message>
    <message>
        <source>Only a schema that holds everything that was restored becomes the new workspace&apos;s data.</source>
        <translation>Solo un esquema que contiene todo lo que se restauró pasa a ser los datos del nuevo espacio de trabajo.</translation>
    </message>
    <message>
        <source>Only a schema that holds everything that was restored is used.</source>
        <translation>Solo se usa un esquema que contiene todo lo que se restauró.</translation>
    </message>
    <message>
        <source>The backup is of a product that keeps its customers in schemas; this one&apos;s application looks for its tables there.</source>
        <translation>El respaldo es de un producto que guarda a sus clientes en esquemas; la aplicación de este busca ahí sus tablas.</translation>
    </message>
    <message>
        <source>A restore has put it aside. The workspace does not work with it; it takes room.</source>
        <translation>Lo apartó una restauración. El espacio de trabajo no trabaja con él y ocupa espacio.</translation>
    </message>
    <message>
        <source>The tables come as they were at %3 into the schema %1 of the database %2, which only the workspace&apos;s own role can read: %4. The present tables are not touched. They stay there until somebody drops them.</source>
        <translation>Las tablas llegan como estaban el %3 al esquema %1 de la base de datos %2, que solo puede leer el rol del propio espacio de trabajo: %4. Las tablas actuales no se tocan. Quedan allí hasta que alguien las elimine.</translation>
    </message>
    <message>
        <source>What ties a table to others does not come: foreign keys to tables that are not among these, triggers, rules, row policies, views, rights, and defaults, checks and indexes that use functions of the customer&apos;s own. Parts of a partitioned table and the types of its columns come along.</source>
        <translation>Lo que une una tabla a otras no llega: claves foráneas hacia tablas que no son de estas, disparadores, reglas, políticas de filas, vistas, permisos, ni los valores por defecto, comprobaciones e índices que usan funciones propias del cliente. Las partes de una tabla particionada y los tipos de sus columnas sí llegan.</translation>
    </message>
    <message>
        <source>A restore has put it aside. Nobody uses it; it takes room.</source>
        <translation>La apartó una restauración. Nadie la usa y ocupa espacio.</translation>
    </message>
    <message>
        <source>Not undone: of what it held there is only what backups have.</source>
        <translation>No se deshace: de lo que contenía queda solo lo que esté en los respaldos.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteFacts</name>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Container, stopped</source>
        <translation>Contenedor, detenido</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Nadie responde</translation>
    </message>
    <message>
        <source>None</source>
        <comment>certificate</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>until %1, by %2</source>
        <translation>hasta %1, de %2</translation>
    </message>
    <message>
        <source>Visitors ask for</source>
        <translation>Los visitantes piden</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Database and schema</source>
        <translation>Base de datos y esquema</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Visitors of %1 reach the proxy %2.</source>
        <translation>Los visitantes de %1 llegan al proxy %2.</translation>
    </message>
    <message>
        <source>Containers that answer for %1: %2.</source>
        <translation>Contenedores que responden por %1: %2.</translation>
    </message>
    <message>
        <source>No running container answers for %1.</source>
        <translation>Ningún contenedor en marcha responde por %1.</translation>
    </message>
    <message>
        <source>Stopped containers that claim it: %1.</source>
        <translation>Contenedores detenidos que lo reclaman: %1.</translation>
    </message>
    <message>
        <source>Its data is in %1.</source>
        <translation>Sus datos están en %1.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondió</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntado</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Servido</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Emitido para</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>This computer could not ask for the name.</source>
        <translation>Este equipo no pudo preguntar por el nombre.</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>The server&apos;s</source>
        <translation>Las del servidor</translation>
    </message>
</context>
<context>
    <name>RouteTableModel</name>
    <message>
        <source>Unreadable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Responde</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Ends</source>
        <comment>certificate</comment>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Sin preguntar</translation>
    </message>
</context>
<context>
    <name>RouteText</name>
    <message>
        <source>Visitors get the proxy&apos;s error page. Look whether the workspace&apos;s container is missing.</source>
        <translation>Los visitantes ven la página de error del proxy. Compruebe si falta el contenedor del espacio de trabajo.</translation>
    </message>
    <message>
        <source>Visitors get the proxy&apos;s error page. Start the container that claims this host.</source>
        <translation>Los visitantes ven la página de error del proxy. Inicie el contenedor que reclama este host.</translation>
    </message>
    <message>
        <source>The proxy sends each request to any of them, so visitors may see another customer&apos;s pages. Stop the one that should not answer.</source>
        <translation>El proxy envía cada petición a cualquiera de ellos, así que los visitantes pueden ver páginas de otro cliente. Detenga el que no debe responder.</translation>
    </message>
    <message>
        <source>Another container answers than this workspace&apos;s own. Start the workspace&apos;s container, or stop the other one.</source>
        <translation>Responde otro contenedor que el de este espacio de trabajo. Inicie el contenedor del espacio de trabajo o detenga el otro.</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>of a host</comment>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>answer of a host</comment>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Wrong tenant</source>
        <comment>answer of a host</comment>
        <translation>Inquilino equivocado</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Según lo esperado</translation>
    </message>
    <message>
        <source>Another tenant answers: %1</source>
        <translation>Responde otro inquilino: %1</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>No es lo esperado</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s) left)</source>
        <translation>
            <numerusform>%1 (queda %n día)</numerusform>
            <numerusform>%1 (quedan %n días)</numerusform>
        </translation>
    </message>
    <message>
        <source>This server</source>
        <comment>where a name leads</comment>
        <translation>A este servidor</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>where a name leads</comment>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>where a name leads</comment>
        <translation>A otro lugar</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <comment>where a name leads</comment>
        <translation>A ningún lugar</translation>
    </message>
    <message>
        <source>The name leads to the address under which this console reaches the server.</source>
        <translation>El nombre lleva a la dirección por la que esta consola llega al servidor.</translation>
    </message>
    <message>
        <source>The console reaches the server by an address that visitors do not use, so it cannot be compared.</source>
        <translation>La consola llega al servidor por una dirección que los visitantes no usan, así que no se puede comparar.</translation>
    </message>
    <message>
        <source>The name leads to another address than the server&apos;s. That is right when a service stands in front of it; otherwise change the record at the name&apos;s provider.</source>
        <translation>El nombre lleva a otra dirección que la del servidor. Es correcto cuando hay un servicio delante; si no, cambie el registro en el proveedor del nombre.</translation>
    </message>
    <message>
        <source>No visitor finds this host, and no certificate can be made for it. Add an address record at the name&apos;s provider.</source>
        <translation>Ningún visitante encuentra este host, y no se puede emitir un certificado para él. Añada un registro de dirección en el proveedor del nombre.</translation>
    </message>
</context>
<context>
    <name>RunbookText</name>
    <message numerus="yes">
        <source>This cannot be run: %n thing(s) in the way.</source>
        <translation>
            <numerusform>No se puede ejecutar: hay %n impedimento.</numerusform>
            <numerusform>No se puede ejecutar: hay %n impedimentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), %1.</source>
        <extracomment>%1 is an estimate such as &quot;about 20 seconds&quot;.</extracomment>
        <translation>
            <numerusform>%n paso, %1.</numerusform>
            <numerusform>%n pasos, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate for %1 is requested by itself as soon as DNS leads the host to this server. Until then browsers warn.</source>
        <translation>El certificado de %1 se solicita automáticamente en cuanto el DNS dirija el host a este servidor. Hasta entonces, los navegadores muestran una advertencia.</translation>
    </message>
    <message>
        <source>The shared container %1 is not running and will be started.</source>
        <translation>El contenedor compartido %1 no está en marcha y se iniciará.</translation>
    </message>
    <message>
        <source>Afterwards only %1 of the server&apos;s memory is not promised to anybody: not enough for another workspace like this one.</source>
        <translation>Después solo quedarán %1 de la memoria del servidor sin asignar: no alcanza para otro espacio de trabajo como este.</translation>
    </message>
    <message>
        <source>Everything is in place already; there is nothing to do.</source>
        <translation>Todo está ya en su sitio; no hay nada que hacer.</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>unos segundos</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>alrededor de %n segundo</numerusform>
            <numerusform>alrededor de %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>alrededor de %n minuto</numerusform>
            <numerusform>alrededor de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>alrededor de %n hora</numerusform>
            <numerusform>alrededor de %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer is interrupted.</source>
        <translation>No se interrumpe a ningún cliente.</translation>
    </message>
    <message>
        <source>The customers that this touches are interrupted for %1.</source>
        <extracomment>%1 is an estimate such as &quot;about 20 seconds&quot;.</extracomment>
        <translation>El servicio de los clientes afectados se interrumpe durante %1.</translation>
    </message>
    <message>
        <source>SQL statement</source>
        <translation>Sentencia SQL</translation>
    </message>
    <message>
        <source>Entry in the registry</source>
        <translation>Entrada en el registro</translation>
    </message>
    <message>
        <source>Docker request</source>
        <translation>Petición a Docker</translation>
    </message>
    <message>
        <source>Command in the container</source>
        <translation>Comando en el contenedor</translation>
    </message>
    <message>
        <source>Request through the proxy</source>
        <translation>Petición a través del proxy</translation>
    </message>
    <message>
        <source>In the database %1 the product&apos;s application has not made %2 yet. Prepare the server again when it has; until then the console cannot make tenants there.</source>
        <translation>En la base de datos %1 la aplicación del producto aún no ha creado %2. Prepare el servidor de nuevo cuando lo haya hecho; hasta entonces la consola no puede crear inquilinos allí.</translation>
    </message>
    <message>
        <source>The image %1 is not on the server. Workspaces cannot be created from it before it is.</source>
        <translation>La imagen %1 no está en el servidor. Hasta que esté no se podrán crear espacios de trabajo con ella.</translation>
    </message>
    <message>
        <source>The role %1 is not on the server. Workspaces on shared plans need it.</source>
        <translation>El rol %1 no está en el servidor. Los espacios de trabajo de planes compartidos lo necesitan.</translation>
    </message>
    <message>
        <source>The shared container %1 is not on the server. Workspaces on shared plans need it.</source>
        <translation>El contenedor compartido %1 no está en el servidor. Los espacios de trabajo de planes compartidos lo necesitan.</translation>
    </message>
    <message>
        <source>Workspaces that use it: %1 (%2).</source>
        <translation>Espacios de trabajo que lo usan: %1 (%2).</translation>
    </message>
    <message>
        <source>Workspaces that keep their hosts below %2: %1. Only new ones get the new domain.</source>
        <translation>Espacios de trabajo que conservan sus hosts debajo de %2: %1. Solo los nuevos reciben el dominio nuevo.</translation>
    </message>
    <message>
        <source>Running containers are not touched. The change applies to new containers and with the next change of plan (workspaces concerned: %1).</source>
        <translation>Los contenedores en marcha no se tocan. El cambio se aplica a los contenedores nuevos y con el próximo cambio de plan (espacios de trabajo afectados: %1).</translation>
    </message>
    <message>
        <source>The database %1 is not on the server. Workspaces of this product need it.</source>
        <translation>La base de datos %1 no está en el servidor. Los espacios de trabajo de este producto la necesitan.</translation>
    </message>
    <message>
        <source>Prepare the server again afterwards: the console&apos;s role gets its rights in the database %1 there.</source>
        <translation>Después prepare el servidor de nuevo: así el rol de la consola recibe sus permisos en la base de datos %1.</translation>
    </message>
    <message>
        <source>The plan promises %1 of memory, and the server has %2 in all: no workspace fits on it here.</source>
        <translation>El plan promete %1 de memoria y el servidor tiene %2 en total: aquí no cabe ningún espacio de trabajo con él.</translation>
    </message>
    <message>
        <source>No proxy was found whose routes the console can hold. The customer sees errors for %1 while it moves.</source>
        <translation>No se encontró un proxy cuyas rutas pueda mantener la consola. El cliente ve errores durante %1 mientras se traslada.</translation>
    </message>
    <message>
        <source>The routes of the proxy cannot be held (%1). The customer sees errors for %2 while it moves.</source>
        <translation>Las rutas del proxy no se pueden mantener (%1). El cliente ve errores durante %2 mientras se traslada.</translation>
    </message>
    <message>
        <source>The plan&apos;s limit of %1 requests per minute cannot be given to the proxy; the limit stays as it is.</source>
        <translation>El límite del plan, %1 peticiones por minuto, no se puede dar al proxy; el límite queda como está.</translation>
    </message>
    <message>
        <source>The customer will be served by the image %1 instead of %2: other code meets the same data.</source>
        <translation>Al cliente lo atenderá la imagen %1 en lugar de %2: otro código se encuentra con los mismos datos.</translation>
    </message>
    <message>
        <source>The container %1 was kept and takes over again.</source>
        <translation>El contenedor %1 se conservó y vuelve a tomar el relevo.</translation>
    </message>
    <message>
        <source>The container %1 is stopped and kept until it is removed; going back takes seconds.</source>
        <translation>El contenedor %1 se detiene y se conserva hasta que se quite; volver atrás cuesta segundos.</translation>
    </message>
    <message>
        <source>The container&apos;s memory shrinks from %1 to %2. If it uses more at that moment, Docker refuses or ends it.</source>
        <translation>La memoria del contenedor baja de %1 a %2. Si en ese momento usa más, Docker lo rechaza o lo termina.</translation>
    </message>
    <message>
        <source>Entry in the proxy</source>
        <translation>Entrada en el proxy</translation>
    </message>
    <message>
        <source>Backup on this computer</source>
        <translation>Respaldo en este equipo</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>(not given)</source>
        <extracomment>Stands in a sentence for a name that the other side did not tell.</extracomment>
        <translation>(sin dato)</translation>
    </message>
</context>
<context>
    <name>ServerTableModel</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>Viene con el programa</translation>
    </message>
</context>
<context>
    <name>ShortcutModel</name>
    <message>
        <source>In tables</source>
        <translation>En las tablas</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>En cada página</translation>
    </message>
    <message>
        <source>Search on the page</source>
        <translation>Buscar en la página</translation>
    </message>
    <message>
        <source>Clear the search, close the details or the dialog</source>
        <translation>Borrar la búsqueda, cerrar los detalles o el diálogo</translation>
    </message>
    <message>
        <source>Go to the next part of the page</source>
        <translation>Ir a la parte siguiente de la página</translation>
    </message>
    <message>
        <source>Choose another row</source>
        <translation>Elegir otra fila</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>Abrir los detalles</translation>
    </message>
    <message>
        <source>Copy the name of the selected row</source>
        <translation>Copiar el nombre de la fila elegida</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Standard: no key</source>
        <translation>Estándar: sin tecla</translation>
    </message>
    <message>
        <source>Standard: %1</source>
        <translation>Estándar: %1</translation>
    </message>
</context>
<context>
    <name>SlowStatementModel</name>
    <message>
        <source>Statement</source>
        <translation>Sentencia</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
</context>
<context>
    <name>StageText</name>
    <message>
        <source>Find the server&apos;s address</source>
        <translation>Buscar la dirección del servidor</translation>
    </message>
    <message>
        <source>Connect to the SSH port</source>
        <translation>Conectar con el puerto SSH</translation>
    </message>
    <message>
        <source>Compare the host key with the trusted one</source>
        <translation>Comparar la clave del host con la de confianza</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Forward the Docker socket</source>
        <translation>Reenviar el socket de Docker</translation>
    </message>
    <message>
        <source>Ask the Docker engine for its version</source>
        <translation>Preguntar su versión al motor de Docker</translation>
    </message>
    <message>
        <source>Forward PostgreSQL</source>
        <translation>Reenviar PostgreSQL</translation>
    </message>
    <message>
        <source>Log in to PostgreSQL</source>
        <translation>Iniciar sesión en PostgreSQL</translation>
    </message>
    <message>
        <source>Read the version of the registry</source>
        <translation>Leer la versión del registro</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a stage</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a stage</comment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a stage</comment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a stage</comment>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of a stage</comment>
        <translation>Omitido</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Create the role %1 for the console, which may create roles and databases</source>
        <translation>Crear el rol %1 para la consola, que puede crear roles y bases de datos</translation>
    </message>
    <message>
        <source>Create the login role %1</source>
        <translation>Crear el rol de acceso %1</translation>
    </message>
    <message>
        <source>Create the role %1, which cannot log in</source>
        <translation>Crear el rol %1, que no puede iniciar sesión</translation>
    </message>
    <message>
        <source>Create the registry&apos;s database %1 owned by %2</source>
        <translation>Crear la base de datos del registro %1, cuyo propietario es %2</translation>
    </message>
    <message>
        <source>Bring the registry to version %1 (%2)</source>
        <translation>Llevar el registro a la versión %1 (%2)</translation>
    </message>
    <message>
        <source>Create the Docker network %1</source>
        <translation>Crear la red de Docker %1</translation>
    </message>
    <message>
        <source>Add to the catalogue of products and plans: %1</source>
        <translation>Añadir al catálogo de productos y planes: %1</translation>
    </message>
    <message>
        <source>Create the role %1 for the workspace</source>
        <translation>Crear el rol %1 para el espacio de trabajo</translation>
    </message>
    <message>
        <source>Let the shared container&apos;s role %2 act as %1</source>
        <translation>Permitir que el rol %2 del contenedor compartido actúe como %1</translation>
    </message>
    <message>
        <source>Create the database %1 owned by %2</source>
        <translation>Crear la base de datos %1, cuyo propietario es %2</translation>
    </message>
    <message>
        <source>Let nobody but %2 into the database %1</source>
        <translation>Permitir el acceso a la base de datos %1 solo a %2</translation>
    </message>
    <message>
        <source>Give the database %1 its final name %2</source>
        <translation>Dar a la base de datos %1 su nombre definitivo %2</translation>
    </message>
    <message>
        <source>Make sure that the shared container %1 is running</source>
        <translation>Asegurar que el contenedor compartido %1 esté en marcha</translation>
    </message>
    <message>
        <source>Create the container %1 from the image %2</source>
        <translation>Crear el contenedor %1 a partir de la imagen %2</translation>
    </message>
    <message>
        <source>Start the container %1</source>
        <translation>Iniciar el contenedor %1</translation>
    </message>
    <message>
        <source>Run “%2” in the container %1</source>
        <translation>Ejecutar «%2» en el contenedor %1</translation>
    </message>
    <message>
        <source>Wait until the container %1 is healthy, for %2 at most</source>
        <translation>Esperar a que el contenedor %1 esté sano, como máximo %2</translation>
    </message>
    <message>
        <source>Ask for %1 through the proxy and check that %2 answers</source>
        <translation>Pedir %1 a través del proxy y comprobar que responde %2</translation>
    </message>
    <message>
        <source>Mark the workspace %1 as active</source>
        <translation>Marcar el espacio de trabajo %1 como activo</translation>
    </message>
    <message>
        <source>Each role gets only the rights that its part of the registry needs.</source>
        <translation>Cada rol recibe solo los permisos que necesita su parte del registro.</translation>
    </message>
    <message>
        <source>The registry keeps products, plans, workspaces and the journal of operations on the server itself.</source>
        <translation>El registro guarda en el propio servidor los productos, los planes, los espacios de trabajo y el diario de operaciones.</translation>
    </message>
    <message>
        <source>The tables of the registry take the form that this version of the console knows.</source>
        <translation>Las tablas del registro toman la forma que conoce esta versión de la consola.</translation>
    </message>
    <message>
        <source>The proxy reaches the tenants&apos; containers through this network.</source>
        <translation>El proxy llega a los contenedores de los inquilinos por esta red.</translation>
    </message>
    <message>
        <source>Workspaces are made from these products and plans. What is in the catalogue already stays as it is.</source>
        <translation>Los espacios de trabajo se crean a partir de estos productos y planes. Lo que ya está en el catálogo no se toca.</translation>
    </message>
    <message>
        <source>The role will own this customer&apos;s data and nothing else.</source>
        <translation>El rol será propietario de los datos de este cliente y de nada más.</translation>
    </message>
    <message>
        <source>The shared container serves this customer with the customer&apos;s own role.</source>
        <translation>El contenedor compartido atiende a este cliente con el rol propio del cliente.</translation>
    </message>
    <message>
        <source>It carries a temporary name until it is complete, so that an interruption leaves nothing half-made under the final name.</source>
        <translation>Lleva un nombre temporal hasta que esté completa, para que una interrupción no deje nada a medias con el nombre definitivo.</translation>
    </message>
    <message>
        <source>By itself PostgreSQL lets every role connect to a new database.</source>
        <translation>De por sí, PostgreSQL permite que cualquier rol se conecte a una base de datos nueva.</translation>
    </message>
    <message>
        <source>From here on the application finds the database.</source>
        <translation>A partir de aquí la aplicación encuentra la base de datos.</translation>
    </message>
    <message>
        <source>It serves all customers of the product on shared plans, and this one too.</source>
        <translation>Atiende a todos los clientes del producto con planes compartidos, y también a este.</translation>
    </message>
    <message>
        <source>It gets a fresh database password that only the container knows, and the limits of the plan.</source>
        <translation>Recibe una contraseña nueva de la base de datos, que solo conoce el contenedor, y los límites del plan.</translation>
    </message>
    <message>
        <source>The application has to run before its database can be filled.</source>
        <translation>La aplicación tiene que estar en marcha antes de poder llenar su base de datos.</translation>
    </message>
    <message>
        <source>The application makes its own tables in the customer&apos;s database.</source>
        <translation>La aplicación crea sus propias tablas en la base de datos del cliente.</translation>
    </message>
    <message>
        <source>Only an application that answers is shown to the customer.</source>
        <translation>Al cliente solo se le muestra una aplicación que responde.</translation>
    </message>
    <message>
        <source>It proves that a visitor of this host reaches this customer&apos;s data and nobody else&apos;s.</source>
        <translation>Demuestra que quien visita este host llega a los datos de este cliente y no a los de otro.</translation>
    </message>
    <message>
        <source>All checks have passed, and the registry says so.</source>
        <translation>Se superaron todas las comprobaciones y el registro lo hace constar.</translation>
    </message>
    <message>
        <source>The role %1 is dropped.</source>
        <translation>Se elimina el rol %1.</translation>
    </message>
    <message>
        <source>The database %1 is dropped.</source>
        <translation>Se elimina la base de datos %1.</translation>
    </message>
    <message>
        <source>Not undone: a migration is applied completely or not at all, and a new registry goes with its database.</source>
        <translation>No se deshace: una migración se aplica por completo o no se aplica, y un registro nuevo desaparece con su base de datos.</translation>
    </message>
    <message>
        <source>The Docker network %1 is removed.</source>
        <translation>Se elimina la red de Docker %1.</translation>
    </message>
    <message>
        <source>Not undone: entries of the catalogue harm nobody, and a new registry goes with its database.</source>
        <translation>No se deshace: las entradas del catálogo no perjudican a nadie, y un registro nuevo desaparece con su base de datos.</translation>
    </message>
    <message>
        <source>Nothing to undo: the membership goes with the role.</source>
        <translation>Nada que deshacer: la pertenencia desaparece con el rol.</translation>
    </message>
    <message>
        <source>The database %1, which nobody uses yet, is dropped.</source>
        <translation>Se elimina la base de datos %1, que aún no usa nadie.</translation>
    </message>
    <message>
        <source>Nothing to undo: the rights go with the database.</source>
        <translation>Nada que deshacer: los permisos desaparecen con la base de datos.</translation>
    </message>
    <message>
        <source>The database %2 gets its temporary name %1 back.</source>
        <translation>La base de datos %2 recupera su nombre temporal %1.</translation>
    </message>
    <message>
        <source>Not undone: the shared container keeps running for the other customers.</source>
        <translation>No se deshace: el contenedor compartido sigue en marcha para los demás clientes.</translation>
    </message>
    <message>
        <source>The container %1 is removed.</source>
        <translation>Se elimina el contenedor %1.</translation>
    </message>
    <message>
        <source>Nothing to undo: the container is removed with the step that made it.</source>
        <translation>Nada que deshacer: el contenedor se elimina con el paso que lo creó.</translation>
    </message>
    <message>
        <source>Nothing to undo: the tables go with the database.</source>
        <translation>Nada que deshacer: las tablas desaparecen con la base de datos.</translation>
    </message>
    <message>
        <source>Nothing to undo: waiting changes nothing.</source>
        <translation>Nada que deshacer: esperar no cambia nada.</translation>
    </message>
    <message>
        <source>Nothing to undo: the request changes nothing.</source>
        <translation>Nada que deshacer: la petición no cambia nada.</translation>
    </message>
    <message>
        <source>The workspace %1 goes back to being created.</source>
        <translation>El espacio de trabajo %1 vuelve al estado de creación.</translation>
    </message>
    <message>
        <source>No risk for customers</source>
        <translation>Sin riesgo para los clientes</translation>
    </message>
    <message>
        <source>Interrupts customers for a short time</source>
        <translation>Interrumpe brevemente el servicio a los clientes</translation>
    </message>
    <message>
        <source>Destroys data</source>
        <translation>Destruye datos</translation>
    </message>
    <message>
        <source>Let the console&apos;s role %2 make tenants in the database %1</source>
        <translation>Permitir que el rol %2 de la consola cree inquilinos en la base de datos %1</translation>
    </message>
    <message>
        <source>Create the schema %1 in the database %2 owned by %3</source>
        <translation>Crear el esquema %1 en la base de datos %2, propiedad de %3</translation>
    </message>
    <message>
        <source>Enter the tenant %1 and its subscription in the database %2</source>
        <translation>Inscribir al inquilino %1 y su suscripción en la base de datos %2</translation>
    </message>
    <message>
        <source>Ask for %1 through the proxy and check that only %2 claims it</source>
        <translation>Pedir %1 a través del proxy y comprobar que solo %2 lo reclama</translation>
    </message>
    <message>
        <source>The product&apos;s tenants share this database. The console may make schemas in it and enter tenants, nothing else.</source>
        <translation>Los inquilinos del producto comparten esta base de datos. La consola puede crear esquemas en ella e inscribir inquilinos, nada más.</translation>
    </message>
    <message>
        <source>The customer&apos;s tables go into it. No other customer&apos;s role can look into it.</source>
        <translation>Contendrá las tablas del cliente. Ningún rol de otro cliente puede ver lo que hay dentro.</translation>
    </message>
    <message>
        <source>The application looks here for its tenants and what they have bought.</source>
        <translation>La aplicación busca aquí a sus inquilinos y lo que han contratado.</translation>
    </message>
    <message>
        <source>It serves the customer&apos;s pages and holds no password.</source>
        <translation>Sirve las páginas del cliente y no guarda ninguna contraseña.</translation>
    </message>
    <message>
        <source>If two containers claimed one host, the proxy would send every second visitor to the wrong one.</source>
        <translation>Si dos contenedores reclamaran un mismo host, el proxy enviaría a uno de cada dos visitantes al contenedor equivocado.</translation>
    </message>
    <message>
        <source>The console&apos;s rights in the database %1 are taken away again.</source>
        <translation>Se retiran de nuevo los permisos de la consola en la base de datos %1.</translation>
    </message>
    <message>
        <source>The schema %1, which only this operation has used, is dropped.</source>
        <translation>Se elimina el esquema %1, que solo ha usado esta operación.</translation>
    </message>
    <message>
        <source>The entries of the tenant %1 are removed.</source>
        <translation>Se quitan las entradas del inquilino %1.</translation>
    </message>
    <message>
        <source>Add the product %1 to the catalogue</source>
        <translation>Añadir el producto %1 al catálogo</translation>
    </message>
    <message>
        <source>Change the product %1: %2</source>
        <translation>Cambiar el producto %1: %2</translation>
    </message>
    <message>
        <source>Add the plan %1 to the catalogue</source>
        <translation>Añadir el plan %1 al catálogo</translation>
    </message>
    <message>
        <source>Change the plan %1: %2</source>
        <translation>Cambiar el plan %1: %2</translation>
    </message>
    <message>
        <source>New workspaces are made from what the catalogue says. Nothing that runs is touched.</source>
        <translation>Los espacios de trabajo nuevos se crean según el catálogo. No se toca nada que esté en marcha.</translation>
    </message>
    <message>
        <source>The limits of new workspaces follow the plan. Nothing that runs is touched.</source>
        <translation>Los límites de los espacios de trabajo nuevos siguen el plan. No se toca nada que esté en marcha.</translation>
    </message>
    <message>
        <source>The product %1 is removed from the catalogue.</source>
        <translation>El producto %1 se quita del catálogo.</translation>
    </message>
    <message>
        <source>The plan %1 is removed from the catalogue.</source>
        <translation>El plan %1 se quita del catálogo.</translation>
    </message>
    <message>
        <source>The values from before come back.</source>
        <translation>Vuelven los valores anteriores.</translation>
    </message>
    <message>
        <source>The values from before come back: %1.</source>
        <translation>Vuelven los valores anteriores: %1.</translation>
    </message>
    <message>
        <source>%1 of memory and %2 cores</source>
        <extracomment>%1 is an amount of memory, %2 a number of processor cores</extracomment>
        <translation>%1 de memoria y %2 núcleos</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) per minute</source>
        <translation>
            <numerusform>%n petición por minuto</numerusform>
            <numerusform>%n peticiones por minuto</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Note in the registry that the plan of %1 is being changed, and reserve what it needs</source>
        <translation>Anotar en el registro que el plan de %1 se está cambiando y reservar lo que necesita</translation>
    </message>
    <message>
        <source>Note in the registry that %1 is on the plan %2 now</source>
        <translation>Anotar en el registro que %1 tiene ahora el plan %2</translation>
    </message>
    <message>
        <source>Release in the registry what was reserved for the retired container of %1</source>
        <translation>Liberar en el registro lo que estaba reservado para el contenedor retirado de %1</translation>
    </message>
    <message>
        <source>Let the shared container&apos;s role %2 into the database %1</source>
        <translation>Dejar entrar al rol %2 del contenedor compartido en la base de datos %1</translation>
    </message>
    <message>
        <source>Keep the shared container&apos;s role %2 out of the database %1</source>
        <translation>Dejar fuera de la base de datos %1 al rol %2 del contenedor compartido</translation>
    </message>
    <message>
        <source>Change the subscription of the tenant %1 from %2 to %3</source>
        <translation>Cambiar la suscripción del inquilino %1 de %2 a %3</translation>
    </message>
    <message>
        <source>Give the role %1 a password that nobody knows</source>
        <translation>Dar al rol %1 una contraseña que nadie conoce</translation>
    </message>
    <message>
        <source>Hold the host %1 at the container %2</source>
        <translation>Mantener el host %1 en el contenedor %2</translation>
    </message>
    <message>
        <source>Ask the container %2 for %1 with a marked request</source>
        <translation>Pedir %1 al contenedor %2 con una petición marcada</translation>
    </message>
    <message>
        <source>Switch the host %1 from the container %2 to %3</source>
        <translation>Pasar el host %1 del contenedor %2 a %3</translation>
    </message>
    <message>
        <source>Let the proxy find the way for %1 by itself again</source>
        <translation>Dejar que el proxy vuelva a encontrar por sí mismo el camino para %1</translation>
    </message>
    <message>
        <source>Limit the requests of %1: %2</source>
        <translation>Limitar las peticiones de %1: %2</translation>
    </message>
    <message>
        <source>Give the container %1 %2</source>
        <translation>Dar al contenedor %1 %2</translation>
    </message>
    <message>
        <source>Start the kept container %1 again</source>
        <translation>Iniciar de nuevo el contenedor conservado %1</translation>
    </message>
    <message>
        <source>Stop the container %1 and keep it</source>
        <translation>Detener el contenedor %1 y conservarlo</translation>
    </message>
    <message>
        <source>Remove the retired container %1</source>
        <translation>Quitar el contenedor retirado %1</translation>
    </message>
    <message>
        <source>From now on nobody else can take its port, and every console sees that the workspace is being changed.</source>
        <translation>Desde ahora nadie más puede tomar su puerto, y cada consola ve que el espacio de trabajo se está cambiando.</translation>
    </message>
    <message>
        <source>All checks have passed. Registry, history of the plans and activity are written together.</source>
        <translation>Todas las comprobaciones han pasado. El registro, el historial de planes y la actividad se escriben juntos.</translation>
    </message>
    <message>
        <source>Its port and its Redis index are free for others from now on.</source>
        <translation>Su puerto y su índice de Redis quedan libres para otros.</translation>
    </message>
    <message>
        <source>The shared container works with the customer&apos;s own role on the customer&apos;s own database.</source>
        <translation>El contenedor compartido trabaja con el rol propio del cliente en la base de datos propia del cliente.</translation>
    </message>
    <message>
        <source>The customer has a container of its own now; the shared one has no business in this database any more.</source>
        <translation>El cliente tiene ahora un contenedor propio; el compartido ya no tiene nada que hacer en esta base de datos.</translation>
    </message>
    <message>
        <source>The application looks here for what the tenant has bought.</source>
        <translation>La aplicación busca aquí lo que el inquilino ha contratado.</translation>
    </message>
    <message>
        <source>The password that the removed container knew stops working.</source>
        <translation>La contraseña que conocía el contenedor quitado deja de valer.</translation>
    </message>
    <message>
        <source>The proxy changes its routes by itself when containers start and stop. The pin keeps the visitors where they are until the new container has proven itself.</source>
        <translation>El proxy cambia sus rutas por sí mismo cuando los contenedores arrancan y se detienen. La fijación mantiene a los visitantes donde están hasta que el contenedor nuevo ha demostrado que funciona.</translation>
    </message>
    <message>
        <source>Only a container that answers for this customer, with this customer&apos;s data, gets the visitors.</source>
        <translation>Solo recibe a los visitantes un contenedor que responde por este cliente, con los datos de este cliente.</translation>
    </message>
    <message>
        <source>The proxy takes all new requests to the other container at once and finishes the old ones.</source>
        <translation>El proxy lleva todas las peticiones nuevas al otro contenedor de una vez y termina las antiguas.</translation>
    </message>
    <message>
        <source>The proxy comes to the same result by itself now, so the pin is not needed any longer.</source>
        <translation>El proxy llega ahora por sí mismo al mismo resultado, así que la fijación ya no hace falta.</translation>
    </message>
    <message>
        <source>The proxy enforces the plan&apos;s limit for all hosts of the workspace together.</source>
        <translation>El proxy aplica el límite del plan a todos los hosts del espacio de trabajo juntos.</translation>
    </message>
    <message>
        <source>Docker changes the limits in place; the container keeps running.</source>
        <translation>Docker cambia los límites sobre la marcha; el contenedor sigue funcionando.</translation>
    </message>
    <message>
        <source>It was kept for exactly this: it has its data, its port and its password still.</source>
        <translation>Se conservó justo para esto: todavía tiene su base de datos, su puerto y su contraseña.</translation>
    </message>
    <message>
        <source>It serves nobody any more. As long as it is kept, going back takes seconds.</source>
        <translation>Ya no atiende a nadie. Mientras se conserve, volver atrás cuesta segundos.</translation>
    </message>
    <message>
        <source>The grace period is over. The customer&apos;s data is in the database and not in the container.</source>
        <translation>El plazo de gracia ha terminado. Los datos del cliente están en la base de datos y no en el contenedor.</translation>
    </message>
    <message>
        <source>The registry says about %1 what it said before.</source>
        <translation>El registro dice de %1 lo que decía antes.</translation>
    </message>
    <message>
        <source>The workspace %1 goes back to being changed; the history keeps both lines.</source>
        <translation>El espacio de trabajo %1 vuelve a estar en cambio; el historial conserva las dos líneas.</translation>
    </message>
    <message>
        <source>The reservations of %1 come back.</source>
        <translation>Las reservas de %1 vuelven.</translation>
    </message>
    <message>
        <source>The role %1 is kept out again.</source>
        <translation>El rol %1 vuelve a quedar fuera.</translation>
    </message>
    <message>
        <source>The role %1 is let in again.</source>
        <translation>El rol %1 vuelve a poder entrar.</translation>
    </message>
    <message>
        <source>The subscription goes back to %1.</source>
        <translation>La suscripción vuelve a %1.</translation>
    </message>
    <message>
        <source>Not undone: the next container of the workspace gets a new password anyway.</source>
        <translation>No se deshace: el próximo contenedor del espacio de trabajo recibe de todos modos una contraseña nueva.</translation>
    </message>
    <message>
        <source>The pin is removed as soon as the proxy sends the host to %1 by itself.</source>
        <translation>La fijación se quita en cuanto el proxy envía el host a %1 por sí mismo.</translation>
    </message>
    <message>
        <source>The host goes back to the container %1.</source>
        <translation>El host vuelve al contenedor %1.</translation>
    </message>
    <message>
        <source>The host is held at the container %1 again.</source>
        <translation>El host se vuelve a mantener en el contenedor %1.</translation>
    </message>
    <message>
        <source>The limit from before comes back: %1.</source>
        <translation>Vuelve el límite de antes: %1.</translation>
    </message>
    <message>
        <source>The container gets %1 again.</source>
        <translation>El contenedor vuelve a tener %1.</translation>
    </message>
    <message>
        <source>The container %1 is stopped and kept.</source>
        <translation>El contenedor %1 se detiene y se conserva.</translation>
    </message>
    <message>
        <source>The container %1 is started, and is healthy before it gets visitors.</source>
        <translation>El contenedor %1 se inicia y está sano antes de recibir visitantes.</translation>
    </message>
    <message>
        <source>Not undone: a new container is made when the workspace needs one.</source>
        <translation>No se deshace: se crea un contenedor nuevo cuando el espacio de trabajo lo necesita.</translation>
    </message>
    <message>
        <source>Switch the host %1 from the container %2 to %3 and hold it no longer</source>
        <translation>Pasar el host %1 del contenedor %2 a %3 y dejar de mantenerlo allí</translation>
    </message>
</context>
<context>
    <name>TenantUseModel</name>
    <message numerus="yes">
        <source>%1, serves %n workspace(s)</source>
        <translation>
            <numerusform>%1, atiende %n espacio de trabajo</numerusform>
            <numerusform>%1, atiende %n espacios de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
</context>
<context>
    <name>WorkspaceTableModel</name>
    <message>
        <source>Business name</source>
        <translation>Nombre comercial</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojamiento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the workspace&apos;s own database</source>
        <translation>Tamaño de la base de datos propia del espacio de trabajo</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Last proven backup</source>
        <translation>Último respaldo probado</translation>
    </message>
</context>
<context>
    <name>WorkspaceText</name>
    <message>
        <source>Planned</source>
        <comment>state of a workspace</comment>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Being created</source>
        <comment>state of a workspace</comment>
        <translation>Creándose</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>state of a workspace</comment>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>state of a workspace</comment>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Being changed</source>
        <comment>state of a workspace</comment>
        <translation>Cambiándose</translation>
    </message>
    <message>
        <source>Being restored</source>
        <comment>state of a workspace</comment>
        <translation>Restaurándose</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a workspace</comment>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>state of a workspace</comment>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>hosting</comment>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Dedicated</source>
        <comment>hosting</comment>
        <translation>Dedicado</translation>
    </message>
    <message>
        <source>Production</source>
        <comment>environment</comment>
        <translation>Producción</translation>
    </message>
    <message>
        <source>QA</source>
        <comment>environment for tests</comment>
        <translation>QA</translation>
    </message>
    <message>
        <source>Own database</source>
        <translation>Base de datos propia</translation>
    </message>
    <message>
        <source>Own schema</source>
        <translation>Esquema propio</translation>
    </message>
    <message>
        <source>As the plan says</source>
        <comment>hosting</comment>
        <translation>Según el plan</translation>
    </message>
    <message>
        <source>Always own containers</source>
        <comment>hosting</comment>
        <translation>Siempre contenedores propios</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <comment>container</comment>
        <translation>Con problemas</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>container</comment>
        <translation>Iniciándose</translation>
    </message>
    <message>
        <source>Healthy</source>
        <comment>container</comment>
        <translation>Sano</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>container</comment>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>container</comment>
        <translation>Sin iniciar</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>container</comment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Restarting</source>
        <comment>container</comment>
        <translation>Reiniciándose</translation>
    </message>
    <message>
        <source>Being removed</source>
        <comment>container</comment>
        <translation>Eliminándose</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>container</comment>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Dead</source>
        <comment>container</comment>
        <translation>Muerto</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>role of a user</comment>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>role of a user</comment>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Member</source>
        <comment>role of a user</comment>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Viewer</source>
        <comment>role of a user</comment>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Exactly one</source>
        <comment>container that answers for a host name</comment>
        <translation>Exactamente uno</translation>
    </message>
    <message>
        <source>None</source>
        <comment>container that answers for a host name</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Several</source>
        <comment>containers that answer for a host name</comment>
        <translation>Varios</translation>
    </message>
    <message>
        <source>Another one</source>
        <comment>container that answers for a host name</comment>
        <translation>Otro</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open the console on this server.</source>
        <translation>Abrir la consola con este servidor.</translation>
    </message>
    <message>
        <source>Language of the texts: es or en.</source>
        <translation>Idioma de los textos: es o en.</translation>
    </message>
</context>
<context>
    <name>tmc::cli::CliText</name>
    <message>
        <source>Go on with: tenant-master operation resume %1</source>
        <translation>Continúe con: tenant-master operation resume %1</translation>
    </message>
    <message>
        <source>Undo with: tenant-master operation rollback %1</source>
        <translation>Deshaga con: tenant-master operation rollback %1</translation>
    </message>
    <message>
        <source> [y/N] </source>
        <translation> [s/N] </translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambió</translation>
    </message>
    <message>
        <source>Resume &quot;%1&quot;?</source>
        <translation>¿Reanudar «%1»?</translation>
    </message>
    <message>
        <source>Roll back &quot;%1&quot;?</source>
        <translation>¿Revertir «%1»?</translation>
    </message>
    <message>
        <source>Show the journal of one operation.</source>
        <translation>Mostrar el diario de una operación.</translation>
    </message>
    <message>
        <source>Go on with an operation that was interrupted.</source>
        <translation>Continuar una operación interrumpida.</translation>
    </message>
    <message>
        <source>Undo an operation that was interrupted.</source>
        <translation>Deshacer una operación interrumpida.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Qué hacer: %1</translation>
    </message>
    <message>
        <source>Technical detail:</source>
        <translation>Detalle técnico:</translation>
    </message>
    <message>
        <source>Server to work on; default: TENANT_MASTER_SERVER, or the only one there is.</source>
        <translation>Servidor en el que trabajar; por omisión: TENANT_MASTER_SERVER, o el único que haya.</translation>
    </message>
    <message>
        <source>Print one JSON document instead of text.</source>
        <translation>Imprimir un documento JSON en lugar de texto.</translation>
    </message>
    <message>
        <source>Language of the texts: es or en.</source>
        <translation>Idioma de los textos: es o en.</translation>
    </message>
    <message>
        <source>Do not ask before changing something.</source>
        <translation>No preguntar antes de cambiar algo.</translation>
    </message>
    <message>
        <source>Usage: tenant-master &lt;verb&gt; [options]</source>
        <translation>Uso: tenant-master &lt;verbo&gt; [opciones]</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Verbos:</translation>
    </message>
    <message>
        <source>`tenant-master &lt;verb&gt; --help` shows a verb&apos;s options.</source>
        <translation>`tenant-master &lt;verbo&gt; --help` muestra las opciones de un verbo.</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;.</source>
        <translation>No existe el verbo «%1».</translation>
    </message>
    <message>
        <source>--lang takes es or en.</source>
        <translation>--lang admite es o en.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Apply these changes to %1?</source>
        <translation>¿Aplicar estos cambios a %1?</translation>
    </message>
    <message>
        <source>Administrator&apos;s role in PostgreSQL; default: postgres.</source>
        <translation>Rol del administrador en PostgreSQL; por omisión: postgres.</translation>
    </message>
    <message>
        <source>File (mode 0600) with the administrator&apos;s password.</source>
        <translation>Archivo (modo 0600) con la contraseña del administrador.</translation>
    </message>
    <message>
        <source>Domain below which each product gets its own; used for products that are not in the catalogue yet.</source>
        <translation>Dominio bajo el cual cada producto recibe el suyo; se usa para los productos que aún no están en el catálogo.</translation>
    </message>
    <message>
        <source>Show every statement and Docker call and change nothing.</source>
        <translation>Mostrar cada sentencia y cada llamada a Docker sin cambiar nada.</translation>
    </message>
    <message>
        <source>Make a server ready: registry, roles, network, products and plans.</source>
        <translation>Dejar listo un servidor: registro, roles, red, productos y planes.</translation>
    </message>
    <message>
        <source>Add the products and plans that are missing in the catalogue.</source>
        <translation>Añadir los productos y planes que faltan en el catálogo.</translation>
    </message>
    <message>
        <source>Offline: %1.</source>
        <translation>Sin conexión: %1.</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Operations that need attention</source>
        <translation>Operaciones que requieren atención</translation>
    </message>
    <message numerus="yes">
        <source>version %1, %n database(s)</source>
        <translation>
            <numerusform>versión %1, %n base de datos</numerusform>
            <numerusform>versión %1, %n bases de datos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>version %1, %n container(s)</source>
        <translation>
            <numerusform>versión %1, %n contenedor</numerusform>
            <numerusform>versión %1, %n contenedores</numerusform>
        </translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Aislamiento</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojamiento</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>There is no workspace yet. Create one with: tenant-master workspace create --help</source>
        <translation>Aún no hay espacios de trabajo. Cree uno con: tenant-master workspace create --help</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Nombre comercial</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Use the last snapshot on this machine and do not connect.</source>
        <translation>Usar la última instantánea de este equipo sin conectar.</translation>
    </message>
    <message>
        <source>Show what is on a server.</source>
        <translation>Mostrar lo que hay en un servidor.</translation>
    </message>
    <message>
        <source>List the products.</source>
        <translation>Listar los productos.</translation>
    </message>
    <message>
        <source>List the plans.</source>
        <translation>Listar los planes.</translation>
    </message>
    <message>
        <source>List the workspaces.</source>
        <translation>Listar los espacios de trabajo.</translation>
    </message>
    <message>
        <source>Product, when several have a workspace of that name.</source>
        <translation>Producto, cuando varios tienen un espacio de trabajo con ese nombre.</translation>
    </message>
    <message>
        <source>List the operations.</source>
        <translation>Listar las operaciones.</translation>
    </message>
    <message>
        <source>How many entries; default: 50.</source>
        <translation>Cuántas entradas; por omisión: 50.</translation>
    </message>
    <message>
        <source>Show who did what, and check that the log is untouched.</source>
        <translation>Mostrar quién hizo qué y comprobar que el historial está intacto.</translation>
    </message>
    <message>
        <source>Server %1 is saved. Next: tenant-master server trust %1</source>
        <translation>El servidor %1 está guardado. Siguiente paso: tenant-master server trust %1</translation>
    </message>
    <message>
        <source>not trusted yet</source>
        <translation>aún no es de confianza</translation>
    </message>
    <message>
        <source>There is no server yet. Add one with: tenant-master server add &lt;name&gt; --ssh user@host</source>
        <translation>Aún no hay servidores. Añada uno con: tenant-master server add &lt;nombre&gt; --ssh usuario@host</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Clave del host</translation>
    </message>
    <message>
        <source>Server %1 is ready.</source>
        <translation>El servidor %1 está listo.</translation>
    </message>
    <message>
        <source>%1 offers the %2 key %3</source>
        <translation>%1 ofrece la clave %2 %3</translation>
    </message>
    <message>
        <source>Compare it on the server with: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub</source>
        <translation>Compárela en el servidor con: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub</translation>
    </message>
    <message>
        <source>If it is the same, trust it with: tenant-master server trust %1 --fingerprint %2</source>
        <translation>Si es la misma, confíe en ella con: tenant-master server trust %1 --fingerprint %2</translation>
    </message>
    <message>
        <source>The key of %1 is trusted from now on.</source>
        <translation>La clave de %1 es de confianza desde ahora.</translation>
    </message>
    <message>
        <source>Server %1 is forgotten on this machine. Nothing was changed on the server.</source>
        <translation>El servidor %1 quedó olvidado en este equipo. En el servidor no se cambió nada.</translation>
    </message>
    <message>
        <source>Where ssh connects to; aliases of the ssh configuration work.</source>
        <translation>A dónde se conecta ssh; sirven los alias de la configuración de ssh.</translation>
    </message>
    <message>
        <source>Private key file; default: agent and ssh configuration.</source>
        <translation>Archivo de clave privada; por omisión: el agente y la configuración de ssh.</translation>
    </message>
    <message>
        <source>production or qa.</source>
        <translation>production o qa.</translation>
    </message>
    <message>
        <source>container:NAME[:port], host:ADDRESS[:port] or socket:PATH, seen from the server.</source>
        <translation>container:NOMBRE[:puerto], host:DIRECCIÓN[:puerto] o socket:RUTA, vistos desde el servidor.</translation>
    </message>
    <message>
        <source>Role of the console in PostgreSQL; default: tm_operator.</source>
        <translation>Rol de la consola en PostgreSQL; por omisión: tm_operator.</translation>
    </message>
    <message>
        <source>File (mode 0600) with that role&apos;s password; default: the keychain.</source>
        <translation>Archivo (modo 0600) con la contraseña de ese rol; por omisión: el almacén de contraseñas.</translation>
    </message>
    <message>
        <source>Name of the registry database; default: tenant_master.</source>
        <translation>Nombre de la base de datos del registro; por omisión: tenant_master.</translation>
    </message>
    <message>
        <source>Docker&apos;s socket on the server; default: /var/run/docker.sock.</source>
        <translation>Socket de Docker en el servidor; por omisión: /var/run/docker.sock.</translation>
    </message>
    <message>
        <source>Address of the reverse proxy, seen from the server; default: 127.0.0.1:80.</source>
        <translation>Dirección del proxy inverso, vista desde el servidor; por omisión: 127.0.0.1:80.</translation>
    </message>
    <message>
        <source>Docker network of proxy and tenants; default: nginx-proxy.</source>
        <translation>Red de Docker del proxy y de los inquilinos; por omisión: nginx-proxy.</translation>
    </message>
    <message>
        <source>Test with this administrator role instead of the console&apos;s.</source>
        <translation>Probar con este rol de administrador en lugar del de la consola.</translation>
    </message>
    <message>
        <source>File with the administrator&apos;s password.</source>
        <translation>Archivo con la contraseña del administrador.</translation>
    </message>
    <message>
        <source>Save how a server is reached.</source>
        <translation>Guardar cómo se llega a un servidor.</translation>
    </message>
    <message>
        <source>List the servers.</source>
        <translation>Listar los servidores.</translation>
    </message>
    <message>
        <source>Connect and show every stage.</source>
        <translation>Conectar y mostrar cada etapa.</translation>
    </message>
    <message>
        <source>The fingerprint that you have checked.</source>
        <translation>La huella que se ha comprobado.</translation>
    </message>
    <message>
        <source>Show a server&apos;s host key, and trust it when its fingerprint is given.</source>
        <translation>Mostrar la clave del host de un servidor y confiar en ella si se indica su huella.</translation>
    </message>
    <message>
        <source>Forget a server on this machine.</source>
        <translation>Olvidar un servidor en este equipo.</translation>
    </message>
    <message>
        <source>%1 answers at http://%2 as tenant %3 with database %4.</source>
        <translation>%1 responde en http://%2 como inquilino %3 con la base de datos %4.</translation>
    </message>
    <message>
        <source>Create this workspace on %1?</source>
        <translation>¿Crear este espacio de trabajo en %1?</translation>
    </message>
    <message>
        <source>Business name of the customer.</source>
        <translation>Nombre comercial del cliente.</translation>
    </message>
    <message>
        <source>Short name: lower-case letters, digits and hyphens, 3 to 40 characters.</source>
        <translation>Nombre corto: letras minúsculas, dígitos y guiones, de 3 a 40 caracteres.</translation>
    </message>
    <message>
        <source>Key of the product.</source>
        <translation>Clave del producto.</translation>
    </message>
    <message>
        <source>Key of the plan.</source>
        <translation>Clave del plan.</translation>
    </message>
    <message>
        <source>Host label below the product&apos;s domain; default: the slug.</source>
        <translation>Etiqueta de host bajo el dominio del producto; por omisión: el slug.</translation>
    </message>
    <message>
        <source>Print the runbook with every SQL statement and Docker call; change nothing.</source>
        <translation>Imprimir el guion con cada sentencia SQL y cada llamada a Docker, sin cambiar nada.</translation>
    </message>
    <message>
        <source>With --dry-run: plan on the last snapshot, without a connection.</source>
        <translation>Con --dry-run: planificar con la última instantánea, sin conexión.</translation>
    </message>
    <message>
        <source>Run what an earlier --dry-run --json printed; refused when the server has changed since.</source>
        <translation>Ejecutar lo que imprimió antes --dry-run --json; se rechaza si el servidor cambió desde entonces.</translation>
    </message>
    <message>
        <source>Create a customer&apos;s workspace.</source>
        <translation>Crear el espacio de trabajo de un cliente.</translation>
    </message>
    <message>
        <source>Size of the database</source>
        <translation>Tamaño de la base de datos</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>The containers have not been read.</source>
        <translation>Los contenedores no se han leído.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Responde</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>Reclamado por</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From plan</source>
        <translation>Del plan</translation>
    </message>
    <message>
        <source>To plan</source>
        <translation>Al plan</translation>
    </message>
    <message>
        <source>Print a CSV table for scripts and spreadsheets.</source>
        <translation>Imprime una tabla CSV para scripts y hojas de cálculo.</translation>
    </message>
    <message>
        <source>Begin the CSV table with a byte order mark, as spreadsheets want it.</source>
        <translation>Comienza la tabla CSV con una marca de orden de bytes, como la esperan las hojas de cálculo.</translation>
    </message>
    <message>
        <source>Show one workspace with its containers, routes, users and history.</source>
        <translation>Muestra un espacio de trabajo con sus contenedores, rutas, usuarios e historial.</translation>
    </message>
    <message>
        <source>The customer&apos;s own domains, separated by commas; needs containers of its own.</source>
        <translation>Dominios propios del cliente, separados por comas; necesitan contenedores propios.</translation>
    </message>
    <message>
        <source>production or qa; default: the server&apos;s.</source>
        <translation>production o qa; por defecto, el del servidor.</translation>
    </message>
    <message>
        <source>Name of the product for people.</source>
        <translation>Nombre del producto para las personas.</translation>
    </message>
    <message>
        <source>database or schema: how its tenants are kept apart.</source>
        <translation>database o schema: cómo se separan sus inquilinos.</translation>
    </message>
    <message>
        <source>by-plan or own-containers.</source>
        <translation>by-plan u own-containers.</translation>
    </message>
    <message>
        <source>Docker image with tag.</source>
        <translation>Imagen de Docker con etiqueta.</translation>
    </message>
    <message>
        <source>Image of QA variants; empty for the same.</source>
        <translation>Imagen de las variantes de QA; vacío: la misma.</translation>
    </message>
    <message>
        <source>Image of a tenant&apos;s front-end container; empty for none.</source>
        <translation>Imagen del contenedor de interfaz de un inquilino; vacío: ninguna.</translation>
    </message>
    <message>
        <source>TCP port inside the container.</source>
        <translation>Puerto TCP dentro del contenedor.</translation>
    </message>
    <message>
        <source>Tenants get hosts below this domain.</source>
        <translation>Los inquilinos reciben hosts debajo de este dominio.</translation>
    </message>
    <message>
        <source>Path that answers when the product is well, such as /health.</source>
        <translation>Ruta que responde cuando el producto está sano, por ejemplo /health.</translation>
    </message>
    <message>
        <source>Program with arguments that makes a tenant&apos;s tables; words, or a JSON array.</source>
        <translation>Programa con argumentos que crea las tablas de un inquilino; palabras o un arreglo JSON.</translation>
    </message>
    <message>
        <source>Program with arguments that opens the product&apos;s shell; words, or a JSON array.</source>
        <translation>Programa con argumentos que abre la consola del producto; palabras o un arreglo JSON.</translation>
    </message>
    <message>
        <source>Container that serves all shared plans; empty for none.</source>
        <translation>Contenedor que atiende todos los planes compartidos; vacío: ninguno.</translation>
    </message>
    <message>
        <source>Host port of the shared container; 0 for none.</source>
        <translation>Puerto del servidor para el contenedor compartido; 0: ninguno.</translation>
    </message>
    <message>
        <source>Host ports of dedicated containers; 0-0 for none.</source>
        <translation>Puertos del servidor para contenedores dedicados; 0-0: ninguno.</translation>
    </message>
    <message>
        <source>PostgreSQL role of the shared container.</source>
        <translation>Rol de PostgreSQL del contenedor compartido.</translation>
    </message>
    <message>
        <source>Database that holds the tenants&apos; schemas (schema isolation).</source>
        <translation>Base de datos con los esquemas de los inquilinos (aislamiento por esquema).</translation>
    </message>
    <message>
        <source>The same for QA variants; empty for the same database.</source>
        <translation>Lo mismo para variantes de QA; vacío: la misma base de datos.</translation>
    </message>
    <message>
        <source>Name of the plan for people.</source>
        <translation>Nombre del plan para las personas.</translation>
    </message>
    <message>
        <source>shared or dedicated.</source>
        <translation>shared o dedicated.</translation>
    </message>
    <message>
        <source>Memory of a dedicated container in megabytes.</source>
        <translation>Memoria de un contenedor dedicado en megabytes.</translation>
    </message>
    <message>
        <source>Processor of a dedicated container in thousandths of a core.</source>
        <translation>Procesador de un contenedor dedicado en milésimas de núcleo.</translation>
    </message>
    <message>
        <source>Storage in megabytes; 0 for no limit.</source>
        <translation>Almacenamiento en megabytes; 0: sin límite.</translation>
    </message>
    <message>
        <source>Number of users; 0 for no limit.</source>
        <translation>Número de usuarios; 0: sin límite.</translation>
    </message>
    <message>
        <source>Requests per minute; 0 for no limit.</source>
        <translation>Peticiones por minuto; 0: sin límite.</translation>
    </message>
    <message>
        <source>Place of the plan from small to large.</source>
        <translation>Lugar del plan de menor a mayor.</translation>
    </message>
    <message>
        <source>Save the product %1 on %2?</source>
        <translation>¿Guardar el producto %1 en %2?</translation>
    </message>
    <message>
        <source>The product %1 is saved.</source>
        <translation>El producto %1 se guardó.</translation>
    </message>
    <message>
        <source>Save the plan %1 on %2?</source>
        <translation>¿Guardar el plan %1 en %2?</translation>
    </message>
    <message>
        <source>The plan %1 is saved.</source>
        <translation>El plan %1 se guardó.</translation>
    </message>
    <message>
        <source>Show one product.</source>
        <translation>Muestra un producto.</translation>
    </message>
    <message>
        <source>Add a product to the catalogue.</source>
        <translation>Añade un producto al catálogo.</translation>
    </message>
    <message>
        <source>Change a product; what is not given stays.</source>
        <translation>Cambia un producto; lo que no se indica se conserva.</translation>
    </message>
    <message>
        <source>Show one plan.</source>
        <translation>Muestra un plan.</translation>
    </message>
    <message>
        <source>Add a plan to the catalogue.</source>
        <translation>Añade un plan al catálogo.</translation>
    </message>
    <message>
        <source>Change a plan; what is not given stays.</source>
        <translation>Cambia un plan; lo que no se indica se conserva.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n container(s) on %1?</source>
        <translation>
            <numerusform>¿Eliminar %n contenedor en %1?</numerusform>
            <numerusform>¿Eliminar %n contenedores en %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>No operation that was rolled back has left a container.</source>
        <translation>Ninguna operación revertida ha dejado un contenedor.</translation>
    </message>
    <message>
        <source>Only show what would be removed.</source>
        <translation>Solo mostrar lo que se eliminaría.</translation>
    </message>
    <message>
        <source>Remove containers that appeared after their operation had been rolled back.</source>
        <translation>Eliminar los contenedores que aparecieron después de revertirse su operación.</translation>
    </message>
    <message>
        <source>Run &quot;%1&quot; on %2?</source>
        <translation>¿Ejecutar «%1» en %2?</translation>
    </message>
    <message>
        <source>Planned from what the server said on %1.</source>
        <translation>Planificado con lo que el servidor dijo el %1.</translation>
    </message>
    <message>
        <source>It touches: %1</source>
        <translation>Afecta a: %1</translation>
    </message>
    <message>
        <source>To undo it: %1</source>
        <translation>Para deshacerlo: %1</translation>
    </message>
    <message>
        <source>Workspaces of the product that change to the plan, separated by commas; without it the answer is how many more fit.</source>
        <translation>Espacios de trabajo del producto que cambian al plan, separados por comas; sin esta opción la respuesta es cuántos más caben.</translation>
    </message>
    <message>
        <source>Tell how many more workspaces fit, and what runs out first.</source>
        <translation>Indica cuántos espacios de trabajo más caben y qué se agota primero.</translation>
    </message>
    <message>
        <source>%1 is on the plan %2 now and is served by %3.</source>
        <translation>%1 tiene ahora el plan %2 y lo atiende %3.</translation>
    </message>
    <message>
        <source>Change the plan on %1?</source>
        <translation>¿Cambiar el plan en %1?</translation>
    </message>
    <message>
        <source>Remove the retired container on %1?</source>
        <translation>¿Quitar el contenedor retirado en %1?</translation>
    </message>
    <message>
        <source>The retired container of %1 is gone; its port is free.</source>
        <translation>El contenedor retirado de %1 ya no existe; su puerto está libre.</translation>
    </message>
    <message>
        <source>Key of the plan to have afterwards.</source>
        <translation>Clave del plan que tendrá después.</translation>
    </message>
    <message>
        <source>Print what would happen, with every SQL statement and Docker call; change nothing.</source>
        <translation>Mostrar lo que pasaría, con cada sentencia SQL y cada llamada a Docker; no cambiar nada.</translation>
    </message>
    <message>
        <source>With --preview: plan on the last snapshot, without a connection.</source>
        <translation>Con --preview: planificar sobre la última instantánea, sin conexión.</translation>
    </message>
    <message>
        <source>With --preview: write the preview to a file.</source>
        <translation>Con --preview: escribir la vista previa en un archivo.</translation>
    </message>
    <message>
        <source>Run a saved preview; refused when a fact that it relied on has changed.</source>
        <translation>Ejecutar una vista previa guardada; se rechaza si ha cambiado un hecho en el que se basaba.</translation>
    </message>
    <message>
        <source>Move a workspace to another plan, or apply its plan&apos;s limits as they are now.</source>
        <translation>Pasar un espacio de trabajo a otro plan, o aplicar los límites actuales de su plan.</translation>
    </message>
    <message>
        <source>Remove the container that was kept when a workspace moved to the shared one.</source>
        <translation>Quitar el contenedor que se conservó cuando un espacio de trabajo pasó al compartido.</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one with: tenant-master backup create SLUG --product KEY</source>
        <translation>Todavía no hay ningún respaldo. Haga uno con: tenant-master backup create SLUG --product CLAVE</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Respaldo</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Dumped with</source>
        <translation>Volcado con</translation>
    </message>
    <message>
        <source>The backup %1 is whole: %2 read back, decrypted and compared; the archive has everything that was there.</source>
        <translation>El respaldo %1 está entero: %2 releídos, descifrados y comparados; el archivo tiene todo lo que había.</translation>
    </message>
    <message>
        <source>Only those of this workspace.</source>
        <translation>Solo los de este espacio de trabajo.</translation>
    </message>
    <message>
        <source>List the backups with their state and age.</source>
        <translation>Lista los respaldos con su estado y antigüedad.</translation>
    </message>
    <message>
        <source>Show one backup.</source>
        <translation>Muestra un respaldo.</translation>
    </message>
    <message>
        <source>Read a backup back to its end: decrypt it, compare its hashes, look through the archive.</source>
        <translation>Relee un respaldo hasta el final: lo descifra, compara sus sumas y recorre el archivo.</translation>
    </message>
    <message numerus="yes">
        <source>Removed what %n broken-off backup(s) had left.</source>
        <translation>
            <numerusform>Se eliminó lo que había dejado %n respaldo interrumpido.</numerusform>
            <numerusform>Se eliminó lo que habían dejado %n respaldos interrumpidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backed up %1 and read it back: %2 in %3</source>
        <translation>Se respaldó %1 y se releyó la copia: %2 en %3</translation>
    </message>
    <message>
        <source>This is the recovery key. It opens every backup that is made from now on, and it is shown only now. Write it down or print it, and keep it away from this computer:</source>
        <translation>Esta es la clave de recuperación. Abre todos los respaldos que se hagan desde ahora y solo se muestra esta vez. Anótela o imprímala y guárdela lejos de este equipo:</translation>
    </message>
    <message>
        <source>Try it before you need it: tenant-master key test --recovery-key-file FILE</source>
        <translation>Pruébela antes de necesitarla: tenant-master key test --recovery-key-file ARCHIVO</translation>
    </message>
    <message>
        <source>New backups are sealed to the team key %1. The keys before it stay for the backups before it.</source>
        <translation>Los respaldos nuevos se sellan para la clave de equipo %1. Las claves anteriores se conservan para los respaldos anteriores.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>for older backups</source>
        <translation>para respaldos anteriores</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>The key %1 opens the backup %2 of %3.</source>
        <translation>La clave %1 abre el respaldo %2 del %3.</translation>
    </message>
    <message>
        <source>Make the keys for backups, once; shows the recovery key.</source>
        <translation>Crea las claves para respaldos, una sola vez; muestra la clave de recuperación.</translation>
    </message>
    <message>
        <source>List the keys for backups.</source>
        <translation>Lista las claves para respaldos.</translation>
    </message>
    <message>
        <source>Use new keys for new backups.</source>
        <translation>Usa claves nuevas para los respaldos nuevos.</translation>
    </message>
    <message>
        <source>A new recovery key instead of a new team key.</source>
        <translation>Una clave de recuperación nueva en lugar de una clave de equipo nueva.</translation>
    </message>
    <message>
        <source>Show that a key opens the newest backup.</source>
        <translation>Muestra que una clave abre el respaldo más reciente.</translation>
    </message>
    <message>
        <source>Another backup than the newest.</source>
        <translation>Otro respaldo en lugar del más reciente.</translation>
    </message>
    <message>
        <source>File with the recovery key on its first line; mode 0600.</source>
        <translation>Archivo con la clave de recuperación en la primera línea; modo 0600.</translation>
    </message>
    <message>
        <source>Every backup is kept.</source>
        <translation>Se conservan todos los respaldos.</translation>
    </message>
    <message numerus="yes">
        <source>Move these %n backup(s) to the trash?</source>
        <translation>
            <numerusform>¿Mover %n respaldo a la papelera?</numerusform>
            <numerusform>¿Mover estos %n respaldos a la papelera?</numerusform>
        </translation>
    </message>
    <message>
        <source>Only show which ones would go.</source>
        <translation>Solo muestra cuáles se moverían.</translation>
    </message>
    <message>
        <source>(%1 more bytes)</source>
        <translation>(%1 bytes más)</translation>
    </message>
    <message>
        <source>Container %1 has ended; waiting for it to run again.</source>
        <translation>El contenedor %1 ha terminado; se espera a que vuelva a funcionar.</translation>
    </message>
    <message>
        <source>Container %1 runs again.</source>
        <translation>El contenedor %1 vuelve a funcionar.</translation>
    </message>
    <message>
        <source>Container %1 has been replaced by a new one.</source>
        <translation>El contenedor %1 ha sido sustituido por uno nuevo.</translation>
    </message>
    <message>
        <source>Everything that tells of this workspace, instead of whole containers.</source>
        <translation>Todo lo que habla de este espacio de trabajo, en vez de contenedores enteros.</translation>
    </message>
    <message>
        <source>Go on with new lines until Ctrl+C.</source>
        <translation>Seguir con las líneas nuevas hasta Ctrl+C.</translation>
    </message>
    <message>
        <source>Only lines that match this regular expression.</source>
        <translation>Solo las líneas que encajan con esta expresión regular.</translation>
    </message>
    <message>
        <source>Only lines of this level or a graver one: debug, info, warning, error, fatal.</source>
        <translation>Solo las líneas de este nivel o de uno más grave: debug, info, warning, error, fatal.</translation>
    </message>
    <message>
        <source>From this time on: 10m, 2h, 3d ago, or &quot;2026-11-25 22:41&quot;.</source>
        <translation>Desde este momento: hace 10m, 2h, 3d, o «2026-11-25 22:41».</translation>
    </message>
    <message>
        <source>Up to this time.</source>
        <translation>Hasta este momento.</translation>
    </message>
    <message>
        <source>Only this many of the newest lines of each container.</source>
        <translation>Solo este número de las líneas más recientes de cada contenedor.</translation>
    </message>
    <message>
        <source>Print the logs of containers or of one workspace, in the order of time.</source>
        <translation>Mostrar los logs de contenedores o de un espacio de trabajo, por orden de tiempo.</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>Respaldando %1</translation>
    </message>
    <message>
        <source>Those whose interval is over.</source>
        <translation>Los que ya han cumplido su intervalo.</translation>
    </message>
    <message>
        <source>Every workspace of the server.</source>
        <translation>Todos los espacios de trabajo del servidor.</translation>
    </message>
    <message>
        <source>Take nothing away, even where the policy would.</source>
        <translation>No retirar nada, aunque la política lo haría.</translation>
    </message>
    <message>
        <source>Exported %1 of %2: %3 in %4</source>
        <translation>Exportado %1 de %2: %3 en %4</translation>
    </message>
    <message>
        <source>Restore it with: age --decrypt --identity KEYFILE %1 | pg_restore …</source>
        <translation>Restáurelo con: age --decrypt --identity ARCHIVO_DE_CLAVE %1 | pg_restore …</translation>
    </message>
    <message>
        <source>Public keys of age or SSH that can open it, with commas between them.</source>
        <translation>Claves públicas de age o SSH que pueden abrirlo, separadas por comas.</translation>
    </message>
    <message>
        <source>The file to write; it must not be there yet.</source>
        <translation>El archivo que se escribe; no debe existir todavía.</translation>
    </message>
    <message>
        <source>Write a backup as a file of age, to be restored without this program.</source>
        <translation>Escribe un respaldo como archivo de age, para restaurarlo sin este programa.</translation>
    </message>
    <message>
        <source>The newest ones; 7 unless the schedule says otherwise.</source>
        <translation>Las más recientes; 7 salvo que el plan diga otra cosa.</translation>
    </message>
    <message>
        <source>One of each day, for so many days that have one; 14 unless the schedule says otherwise.</source>
        <translation>Una de cada día, para tantos días que tengan alguna; 14 salvo que el plan diga otra cosa.</translation>
    </message>
    <message>
        <source>The same for weeks; 8 unless the schedule says otherwise.</source>
        <translation>Lo mismo para semanas; 8 salvo que el plan diga otra cosa.</translation>
    </message>
    <message>
        <source>The same for months; 12 unless the schedule says otherwise.</source>
        <translation>Lo mismo para meses; 12 salvo que el plan diga otra cosa.</translation>
    </message>
    <message>
        <source>%1 written, %2 per second; about %3 are expected</source>
        <translation>%1 escritos, %2 por segundo; se esperan unos %3</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Se conservan</translation>
    </message>
    <message>
        <source>%1 newest, %2 daily, %3 weekly, %4 monthly</source>
        <translation>%1 más recientes, %2 diarias, %3 semanales, %4 mensuales</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No timer is installed for this server.</source>
        <translation>No hay ningún temporizador instalado para este servidor.</translation>
    </message>
    <message>
        <source>The timer runs: %1</source>
        <translation>El temporizador funciona: %1</translation>
    </message>
    <message>
        <source>The timer is written and will start with your next session: %1</source>
        <translation>El temporizador está escrito y empezará con su próxima sesión: %1</translation>
    </message>
    <message>
        <source>systemd could not be asked to start it now (%1). In a session with systemd: systemctl --user daemon-reload &amp;&amp; systemctl --user start %2. For runs without a session: loginctl enable-linger.</source>
        <translation>No se pudo pedir a systemd que lo inicie ahora (%1). En una sesión con systemd: systemctl --user daemon-reload &amp;&amp; systemctl --user start %2. Para que funcione sin sesión: loginctl enable-linger.</translation>
    </message>
    <message>
        <source>The server&apos;s password is in the keychain, which a timer can read only while you are logged in. A password file of mode 0600 works without that: tenant-master server add --password-file.</source>
        <translation>La contraseña del servidor está en el almacén de contraseñas, que un temporizador solo puede leer mientras usted tiene la sesión iniciada. Un archivo de contraseña con modo 0600 funciona sin eso: tenant-master server add --password-file.</translation>
    </message>
    <message>
        <source>Show how often backups are made and whether a timer does it.</source>
        <translation>Muestra cada cuánto se hacen respaldos y si lo hace un temporizador.</translation>
    </message>
    <message>
        <source>12h, 1d, 7d, or never; with --workspace also usual.</source>
        <translation>12h, 1d, 7d o never; con --workspace también usual.</translation>
    </message>
    <message>
        <source>Only for this workspace; needs --product.</source>
        <translation>Solo para este espacio de trabajo; requiere --product.</translation>
    </message>
    <message>
        <source>Install a timer of systemd that runs `backup run --due` every hour.</source>
        <translation>Instala un temporizador de systemd que ejecuta `backup run --due` cada hora.</translation>
    </message>
    <message>
        <source>Remove the timer.</source>
        <translation>Elimina el temporizador.</translation>
    </message>
    <message>
        <source>The server does not answer. The log goes on without a gap as soon as it does; Ctrl+C ends.</source>
        <translation>El servidor no responde. El log sigue sin saltos en cuanto responda; Ctrl+C termina.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Network in / out</source>
        <translation>Red entrada / salida</translation>
    </message>
    <message>
        <source>Disk read / written</source>
        <translation>Disco leído / escrito</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Reinicios</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>%1 · every %2 · q ends, c sorts by processor, m by memory, n by name</source>
        <translation>%1 · cada %2 · q termina; c ordena por procesador, m por memoria, n por nombre</translation>
    </message>
    <message>
        <source>No answer since %1. %2</source>
        <translation>Sin respuesta desde %1. %2</translation>
    </message>
    <message>
        <source>Also what PostgreSQL is doing; needs its password.</source>
        <translation>También qué hace PostgreSQL; requiere su contraseña.</translation>
    </message>
    <message>
        <source>Seconds between two readings; default 1.</source>
        <translation>Segundos entre dos lecturas; por omisión 1.</translation>
    </message>
    <message>
        <source>Order of the containers: name, cpu or memory.</source>
        <translation>Orden de los contenedores: name, cpu o memory.</translation>
    </message>
    <message>
        <source>Show what server and containers use just now.</source>
        <translation>Muestra qué usan ahora mismo el servidor y los contenedores.</translation>
    </message>
    <message>
        <source>Show it again and again until q or Ctrl+C; once when the output is no terminal.</source>
        <translation>Lo muestra una y otra vez hasta q o Ctrl+C; una sola vez si la salida no es una terminal.</translation>
    </message>
    <message>
        <source>No backup has to be proven.</source>
        <translation>Ningún respaldo está por probar.</translation>
    </message>
    <message>
        <source>The backup %1 of %2 is proven: restored on trial and compared, nothing is missing.</source>
        <translation>El respaldo %1 de %2 está probado: restaurado a prueba y comparado, no falta nada.</translation>
    </message>
    <message>
        <source>The same, where it is not proven yet.</source>
        <translation>Lo mismo, donde aún no está probado.</translation>
    </message>
    <message>
        <source>Restore a backup on trial, in a sealed container of the server that is thrown away, and compare it.</source>
        <translation>Restaura un respaldo a prueba, en un contenedor sellado y desechable del servidor, y lo compara.</translation>
    </message>
    <message>
        <source>Every host has a good certificate.</source>
        <translation>Todos los hosts tienen un certificado bueno.</translation>
    </message>
    <message>
        <source>There is no host yet.</source>
        <translation>Todavía no hay ningún host.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Only certificates that are not good.</source>
        <translation>Solo los certificados que no son buenos.</translation>
    </message>
    <message>
        <source>Show the certificate of each host: stored, served, how long it is still good.</source>
        <translation>Mostrar el certificado de cada host: el guardado, el servido y cuánto tiempo le queda.</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n espacio de trabajo</numerusform>
            <numerusform>%n espacios de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>Docker has no container.</source>
        <translation>Docker no tiene ningún contenedor.</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Sirve a</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>List the containers with state, image, hosts and the workspaces that they serve.</source>
        <translation>Enumerar los contenedores con estado, imagen, hosts y los espacios de trabajo a los que sirven.</translation>
    </message>
    <message>
        <source>Invalid: left behind when making or dropping it was interrupted</source>
        <translation>No válida: quedó atrás al interrumpirse su creación o su borrado</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>No client is running a query or holds a transaction open.</source>
        <translation>Ningún cliente ejecuta una consulta ni mantiene abierta una transacción.</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Statement since</source>
        <translation>Sentencia desde hace</translation>
    </message>
    <message>
        <source>Transaction since</source>
        <translation>Transacción desde hace</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera a</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>Bloqueado por</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sentencia</translation>
    </message>
    <message>
        <source>List the databases with size, owner, connections and workspaces.</source>
        <translation>Enumerar las bases de datos con tamaño, propietario, conexiones y espacios de trabajo.</translation>
    </message>
    <message>
        <source>Only what runs in this database.</source>
        <translation>Solo lo que se ejecuta en esta base de datos.</translation>
    </message>
    <message>
        <source>Every host has exactly one container that answers.</source>
        <translation>Para cada host responde exactamente un contenedor.</translation>
    </message>
    <message>
        <source>No container claims a host, and no workspace has one.</source>
        <translation>Ningún contenedor reclama un host, y ningún espacio de trabajo tiene uno.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>List every host with the containers that claim it and the workspace behind it.</source>
        <translation>Enumerar cada host con los contenedores que lo reclaman y el espacio de trabajo que hay detrás.</translation>
    </message>
    <message>
        <source>Only hosts for which not exactly one right container answers.</source>
        <translation>Solo los hosts para los que no responde exactamente un contenedor, el correcto.</translation>
    </message>
    <message>
        <source>Ask hosts through the proxy and compare who answers with who should.</source>
        <translation>Preguntar a los hosts a través del proxy y comparar quién responde con quién debería.</translation>
    </message>
    <message>
        <source>The webhook did not take it: %1. It is tried again at the next look.</source>
        <translation>El webhook no lo aceptó: %1. Se intentará de nuevo en la próxima revisión.</translation>
    </message>
    <message>
        <source>Go on looking, so many seconds apart, and print a line whenever something changes.</source>
        <translation>Sigue revisando cada tantos segundos e imprime una línea cuando algo cambia.</translation>
    </message>
    <message>
        <source>Post what has changed since the last time as JSON to this address (https).</source>
        <translation>Envía como JSON a esta dirección (https) lo que cambió desde la última vez.</translation>
    </message>
    <message>
        <source>Look for what needs attention, for timers and terminals: one line of status.</source>
        <translation>Busca lo que requiere atención, para temporizadores y terminales: una línea de estado.</translation>
    </message>
    <message>
        <source>%1 on %2?</source>
        <translation>¿%1 en %2?</translation>
    </message>
    <message>
        <source>Start a container and wait until it is healthy.</source>
        <translation>Inicia un contenedor y espera a que esté sano.</translation>
    </message>
    <message>
        <source>Stop a container; it stays stopped until it is started.</source>
        <translation>Detiene un contenedor; queda detenido hasta que se inicie.</translation>
    </message>
    <message>
        <source>Restart a container and wait until it is healthy; the preview says whom it serves.</source>
        <translation>Reinicia un contenedor y espera a que esté sano; la vista previa dice a quién sirve.</translation>
    </message>
    <message>
        <source>Make a product&apos;s container anew with the same configuration and its image as it is now.</source>
        <translation>Vuelve a crear el contenedor de un producto con la misma configuración y su imagen tal como es ahora.</translation>
    </message>
    <message>
        <source>Fetch the image from its registry first.</source>
        <translation>Descargar antes la imagen de su registro.</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (solo lectura)</translation>
    </message>
    <message>
        <source>Restarts by policy</source>
        <translation>Reinicios por política</translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation>Política de reinicio</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>Punto de entrada</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Montaje</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Print this variable&apos;s value in the clear; the activity log says that you did.</source>
        <translation>Muestra el valor de esta variable en claro; el registro de actividad lo anota.</translation>
    </message>
    <message>
        <source>Show how a container is configured, secrets masked.</source>
        <translation>Muestra cómo está configurado un contenedor, con los secretos ocultos.</translation>
    </message>
    <message>
        <source> Type %1 to confirm: </source>
        <translation> Escriba %1 para confirmar: </translation>
    </message>
    <message>
        <source>Cancel what process %1 does in %2 as %3?</source>
        <translation>¿Cancelar lo que hace el proceso %1 en %2 como %3?</translation>
    </message>
    <message>
        <source>PostgreSQL was asked to cancel the query of process %1; the activity log says so.</source>
        <translation>Se ha pedido a PostgreSQL que cancele la consulta del proceso %1; el registro de actividad lo anota.</translation>
    </message>
    <message>
        <source>Cancel what this process does; asks first, and the activity log says that you did.</source>
        <translation>Cancela lo que hace este proceso; pregunta antes y el registro de actividad lo anota.</translation>
    </message>
    <message>
        <source>Show what clients are doing in PostgreSQL, the longest first, and who blocks whom; cancel a query.</source>
        <translation>Muestra lo que hacen los clientes en PostgreSQL, lo más largo primero, y quién bloquea a quién; cancela una consulta.</translation>
    </message>
    <message>
        <source>Put what the backup holds in the place of the workspace&apos;s present data on %1?</source>
        <translation>¿Poner lo que contiene el respaldo en el lugar de los datos actuales del espacio de trabajo en %1?</translation>
    </message>
    <message>
        <source>Which one, where a workspace has several.</source>
        <translation>Cuál, si un espacio de trabajo tiene varias.</translation>
    </message>
    <message>
        <source>Drop what a restore has put aside on %1, for good?</source>
        <translation>¿Eliminar definitivamente lo que una restauración apartó en %1?</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ya no existe.</translation>
    </message>
    <message>
        <source>Bring a workspace&apos;s data back to what a backup holds; the present ones are kept beside it.</source>
        <translation>Devuelve los datos de un espacio de trabajo a lo que contiene un respaldo; los actuales se conservan al lado.</translation>
    </message>
    <message>
        <source>Drop what a restore has put aside.</source>
        <translation>Elimina lo que una restauración apartó.</translation>
    </message>
    <message>
        <source>After that:</source>
        <translation>Después de eso:</translation>
    </message>
    <message>
        <source>Look for everything that needs attention, and tell the next step for each, or mend it.</source>
        <translation>Buscar todo lo que requiere atención e indicar el siguiente paso de cada cosa, o arreglarla.</translation>
    </message>
    <message>
        <source>Nothing is dropped by --yes: run the command above when you are sure.</source>
        <translation>Con --yes no se elimina nada: ejecute la orden de arriba cuando esté seguro.</translation>
    </message>
    <message>
        <source>Left as it is: nobody said yes.</source>
        <translation>Se deja como está: nadie dijo que sí.</translation>
    </message>
    <message>
        <source>Nothing of it can be mended from here.</source>
        <translation>Nada de esto se puede arreglar desde aquí.</translation>
    </message>
    <message>
        <source>Mend what can be mended from here: each remedy is shown and asked for, then looked at again.</source>
        <translation>Arreglar lo que se puede arreglar desde aquí: cada remedio se muestra y se pregunta, y después se comprueba de nuevo.</translation>
    </message>
    <message>
        <source>With --fix: only show the remedies; change nothing.</source>
        <translation>Con --fix: solo mostrar los remedios; no cambiar nada.</translation>
    </message>
    <message>
        <source>No tenant&apos;s role or database is more open than it has to be.</source>
        <translation>Ningún rol ni base de datos de un inquilino está más abierto de lo necesario.</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Qué está abierto</translation>
    </message>
    <message>
        <source>Show which tenants&apos; roles and databases are more open than they have to be.</source>
        <translation>Muestra qué roles y bases de datos de inquilinos están más abiertos de lo necesario.</translation>
    </message>
    <message>
        <source>No restore and no removal of data is gone on with by --yes: run the command above when you are sure.</source>
        <translation>--yes no continúa ninguna restauración ni ninguna eliminación de datos: ejecute el comando de arriba cuando esté seguro.</translation>
    </message>
    <message>
        <source>How the databases grow is known when their sizes have been read a day apart.</source>
        <translation>Se sabe cómo crecen las bases de datos cuando sus tamaños se han leído con un día de diferencia.</translation>
    </message>
    <message>
        <source>Growth per day</source>
        <translation>Crecimiento por día</translation>
    </message>
    <message>
        <source>No statement has been counted yet.</source>
        <translation>Todavía no se ha medido ninguna sentencia.</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>By what they took in all, by their mean, or by calls: total, mean, calls.</source>
        <translation>Por lo que tardaron en total, por su media o por llamadas: total, mean, calls.</translation>
    </message>
    <message>
        <source>At most this many; 20 unless told.</source>
        <translation>Como máximo este número; 20 si no se indica.</translation>
    </message>
    <message>
        <source>Show the statements that took longest, of all databases or of these workspaces, as PostgreSQL counts them.</source>
        <translation>Mostrar las sentencias que más tardaron, de todas las bases de datos o de estos espacios de trabajo, tal como las mide PostgreSQL.</translation>
    </message>
    <message numerus="yes">
        <source>%n muted; &quot;mute list&quot; tells which.</source>
        <translation>
            <numerusform>%n silenciado; «mute list» dice cuál.</numerusform>
            <numerusform>%n silenciados; «mute list» dice cuáles.</numerusform>
        </translation>
    </message>
    <message>
        <source>all of this kind</source>
        <translation>todos los de este tipo</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>Nothing is muted.</source>
        <translation>No hay nada silenciado.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>So long: 90m, 12h, 30d; for good unless told.</source>
        <translation>Durante: 90m, 12h, 30d; para siempre si no se indica.</translation>
    </message>
    <message>
        <source>Do not tell a kind of finding, or one subject of it, as doctor names them; alerts and exit codes leave it out.</source>
        <translation>No avisar de un tipo de hallazgo, o de un solo objeto, con los nombres que da doctor; los avisos y los códigos de salida no lo tienen en cuenta.</translation>
    </message>
    <message>
        <source>List what is muted, and until when.</source>
        <translation>Listar lo que está silenciado, y hasta cuándo.</translation>
    </message>
    <message>
        <source>Tell a kind of finding, or one subject of it, again.</source>
        <translation>Volver a avisar de un tipo de hallazgo, o de un solo objeto.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Name leads</source>
        <translation>El nombre lleva</translation>
    </message>
    <message>
        <source>The server&apos;s own name has no address, so nothing can be compared.</source>
        <translation>El nombre del propio servidor no tiene dirección, así que no se puede comparar nada.</translation>
    </message>
    <message>
        <source>The server is reached at %1.</source>
        <translation>Al servidor se llega por %1.</translation>
    </message>
    <message>
        <source>There is no host whose name could be asked for.</source>
        <translation>No hay ningún host por cuyo nombre se pueda preguntar.</translation>
    </message>
    <message>
        <source>Tell where the hosts&apos; names lead, and whether that is the server.</source>
        <translation>Decir adónde llevan los nombres de los hosts, y si es el servidor.</translation>
    </message>
    <message>
        <source>Folder with the backups, or server:/PATH for one on the server; default: TENANT_MASTER_BACKUPS, the schedule&apos;s, or one of this program&apos;s own.</source>
        <translation>Carpeta con los respaldos, o server:/RUTA para una en el servidor; por defecto: TENANT_MASTER_BACKUPS, la de la programación, o una propia de este programa.</translation>
    </message>
    <message>
        <source>Folder with the backups, or server:/PATH for one on the chosen server; empty = a folder of this program&apos;s own.</source>
        <translation>Carpeta con los respaldos, o server:/RUTA para una en el servidor elegido; vacío = una carpeta propia de este programa.</translation>
    </message>
    <message>
        <source>The rules for masking are in %1.</source>
        <translation>Las reglas para enmascarar están en %1.</translation>
    </message>
    <message>
        <source>Create this copy for tests on %1?</source>
        <translation>¿Crear esta copia para pruebas en %1?</translation>
    </message>
    <message>
        <source>The backup to use; default: the newest one that is proven.</source>
        <translation>Respaldo que se usa; por omisión, el más reciente que esté probado.</translation>
    </message>
    <message>
        <source>Short name of the copy; default: the same, with -qa behind it where that is taken.</source>
        <translation>Nombre corto de la copia; por omisión, el mismo, con -qa al final si ya está ocupado.</translation>
    </message>
    <message>
        <source>Business name of the customer; default: that of the backup&apos;s workspace.</source>
        <translation>Nombre comercial del cliente; por omisión, el del espacio de trabajo del respaldo.</translation>
    </message>
    <message>
        <source>Key of the plan; default: that of the backup&apos;s workspace.</source>
        <translation>Clave del plan; por omisión, la del espacio de trabajo del respaldo.</translation>
    </message>
    <message>
        <source>Keep the real data; the copy&apos;s short name has to be typed here.</source>
        <translation>Conservar los datos reales; aquí debe escribirse el nombre corto de la copia.</translation>
    </message>
    <message>
        <source>Make a copy of a workspace for tests from a backup, with personal data masked.</source>
        <translation>Crear desde un respaldo una copia de un espacio de trabajo para pruebas, con los datos personales enmascarados.</translation>
    </message>
    <message>
        <source>Make a new workspace of this short name with the backup&apos;s data; the one that the backup is of is not touched.</source>
        <translation>Crear un espacio de trabajo nuevo con este nombre corto y los datos del respaldo; el del respaldo no se toca.</translation>
    </message>
    <message>
        <source>With --as: business name of the customer; default: that of the backup&apos;s workspace.</source>
        <translation>Con --as: nombre comercial del cliente; por omisión, el del espacio de trabajo del respaldo.</translation>
    </message>
    <message>
        <source>With --as: key of the plan; default: that of the backup&apos;s workspace.</source>
        <translation>Con --as: clave del plan; por omisión, la del espacio de trabajo del respaldo.</translation>
    </message>
    <message>
        <source>With --as: host label below the product&apos;s domain; default: the slug.</source>
        <translation>Con --as: etiqueta del host bajo el dominio del producto; por omisión, el slug.</translation>
    </message>
    <message>
        <source>With --as: the customer&apos;s own domains, separated by commas; needs containers of its own.</source>
        <translation>Con --as: dominios propios del cliente, separados por comas; requiere contenedores propios.</translation>
    </message>
    <message>
        <source>With --as: production or qa; default: the server&apos;s.</source>
        <translation>Con --as: production o qa; por omisión, el del servidor.</translation>
    </message>
    <message>
        <source>Create this workspace with the data of the backup on %1?</source>
        <translation>¿Crear este espacio de trabajo con los datos del respaldo en %1?</translation>
    </message>
    <message>
        <source>production or qa, when the workspace exists in both.</source>
        <translation>production o qa, cuando el espacio de trabajo existe en ambos.</translation>
    </message>
    <message>
        <source>Shell in %1 on %2; the activity log says that you opened it.</source>
        <translation>Shell en %1 de %2; el historial de actividad dice que usted lo abrió.</translation>
    </message>
    <message>
        <source>The shell ended with exit code %1.</source>
        <translation>El shell terminó con el código de salida %1.</translation>
    </message>
    <message>
        <source>The container&apos;s own sh instead of the product&apos;s shell.</source>
        <translation>El sh propio del contenedor en lugar del shell del producto.</translation>
    </message>
    <message>
        <source>Open a shell in a container, in this terminal.</source>
        <translation>Abrir un shell en un contenedor, en esta terminal.</translation>
    </message>
    <message>
        <source>Seconds after which it is ended in the container; default: 300.</source>
        <translation>Segundos tras los que se le pone fin en el contenedor; de forma predeterminada, 300.</translation>
    </message>
    <message>
        <source>Give the command this variable of your environment; its value is written down nowhere.</source>
        <translation>Dar al comando esta variable de su entorno; su valor no se escribe en ningún lugar.</translation>
    </message>
    <message>
        <source>Run a command, given behind “--”, in a container and print its output; {database}, {role}, {schema} and {tenant} stand for the workspace&apos;s.</source>
        <translation>Ejecutar en un contenedor un comando, indicado tras «--», y mostrar su salida; {database}, {role}, {schema} y {tenant} representan los del espacio de trabajo.</translation>
    </message>
    <message>
        <source>Run the product&apos;s migrations for a workspace once more.</source>
        <translation>Ejecutar una vez más las migraciones del producto para un espacio de trabajo.</translation>
    </message>
    <message>
        <source>Name of the new user.</source>
        <translation>Nombre del nuevo usuario.</translation>
    </message>
    <message>
        <source>E-mail address of the new user.</source>
        <translation>Dirección de correo del nuevo usuario.</translation>
    </message>
    <message>
        <source>File (mode 0600) with the new user&apos;s password; default: one is generated and shown once.</source>
        <translation>Archivo (modo 0600) con la contraseña del nuevo usuario; de forma predeterminada, se genera una y se muestra una vez.</translation>
    </message>
    <message>
        <source>Create a user with all rights in a workspace&apos;s application (Django).</source>
        <translation>Crear un usuario con todos los permisos en la aplicación de un espacio de trabajo (Django).</translation>
    </message>
    <message>
        <source>Also while it is critical; without this, what becomes critical is told again.</source>
        <translation>También mientras sea crítico; sin esto, lo que se vuelve crítico se avisa de nuevo.</translation>
    </message>
    <message>
        <source>Only of this product&apos;s workspace.</source>
        <translation>Solo del espacio de trabajo de este producto.</translation>
    </message>
    <message>
        <source>Have the companion issue the certificate of a host again; done when the proxy was seen to serve it.</source>
        <translation>Hacer que el acompañante emita de nuevo el certificado de un host; está hecho cuando se ve que el proxy lo sirve.</translation>
    </message>
    <message>
        <source>Reload the proxy for a host whose certificate on the disk is not the one that is served.</source>
        <translation>Recargar el proxy para un host cuyo certificado en el disco no es el que se sirve.</translation>
    </message>
    <message>
        <source>With the image that its product has now, instead of its own.</source>
        <translation>Con la imagen que su producto tiene ahora, en lugar de la propia.</translation>
    </message>
    <message>
        <source>With --as: key of a product of the same application that keeps its customers apart in the other way; default: that of the backup&apos;s workspace.</source>
        <translation>Con --as: clave de un producto de la misma aplicación que separa a sus clientes de la otra manera; por omisión, el del espacio de trabajo del respaldo.</translation>
    </message>
    <message>
        <source>Several workspaces depend on it, so it is not redeployed by --yes: run the command above when you are sure.</source>
        <translation>Varios espacios de trabajo dependen de él, así que no se vuelve a desplegar con --yes: ejecute el comando de arriba cuando esté seguro.</translation>
    </message>
    <message>
        <source>The tables are in the schema %1 of the database %2, beside the present ones. Copy what is needed with SQL; drop them afterwards with: tenant-master backup drop-old %3 --product %4 --environment %5 --database %1</source>
        <translation>Las tablas están en el esquema %1 de la base de datos %2, junto a las actuales. Copie lo que haga falta con SQL; elimínelas después con: tenant-master backup drop-old %3 --product %4 --environment %5 --database %1</translation>
    </message>
    <message>
        <source>Put only this table of the backup beside the present ones, in a schema of its own; NAME or SCHEMA.NAME, may be given several times.</source>
        <translation>Poner solo esta tabla del respaldo junto a las actuales, en un esquema propio; NOMBRE o ESQUEMA.NOMBRE, se puede repetir.</translation>
    </message>
    <message>
        <source>Put these tables of the backup beside the workspace&apos;s present ones on %1?</source>
        <translation>¿Poner estas tablas del respaldo junto a las actuales del espacio de trabajo en %1?</translation>
    </message>
    <message>
        <source>Password of the new user, valid when the command has succeeded, shown this once: %1</source>
        <translation>Contraseña del usuario nuevo, válida cuando el comando haya tenido éxito, se muestra esta única vez: %1</translation>
    </message>
    <message>
        <source>%1 works with what the backup holds. The database before it is kept as %2; drop it with: tenant-master backup drop-old %1 --product %3</source>
        <translation>%1 trabaja con lo que contiene el respaldo. La base de datos anterior se conserva como %2; elimínela con: tenant-master backup drop-old %1 --product %3</translation>
    </message>
    <message>
        <source>%1 works with what the backup holds. The schema before it is kept as %2; drop it with: tenant-master backup drop-old %1 --product %3</source>
        <translation>%1 trabaja con lo que contiene el respaldo. El esquema anterior se conserva como %2; elimínelo con: tenant-master backup drop-old %1 --product %3</translation>
    </message>
    <message>
        <source>The newest backup that was read back, of every workspace of the server.</source>
        <translation>El respaldo más reciente que se ha releído, de cada espacio de trabajo del servidor.</translation>
    </message>
    <message>
        <source>The newest backup that was read back, of the workspaces of this short name.</source>
        <translation>El respaldo más reciente que se ha releído, de los espacios de trabajo de este nombre corto.</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Se prueban</translation>
    </message>
    <message>
        <source>right after each was made</source>
        <translation>justo después de hacer cada uno</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>solo cuando se pide</translation>
    </message>
    <message>
        <source>Change folder, interval, whether new backups are proven, and what is kept.</source>
        <translation>Cambia la carpeta, el intervalo, si se prueban los respaldos nuevos y lo que se conserva.</translation>
    </message>
    <message>
        <source>yes or no: whether each backup is restored on trial right after it was made.</source>
        <translation>yes o no: si cada respaldo se restaura a prueba justo después de hacerlo.</translation>
    </message>
    <message>
        <source>The backup %1 is there and was read back, but it is not proven.</source>
        <translation>El respaldo %1 está hecho y se ha releído, pero no está probado.</translation>
    </message>
    <message>
        <source>Back up a workspace&apos;s database or schema, encrypted, read the copy back, and prove it by a trial restore.</source>
        <translation>Respalda la base de datos o el esquema de un espacio de trabajo, cifrado, relee la copia y la prueba con una restauración de prueba.</translation>
    </message>
    <message>
        <source>Leave out the trial restore that proves the backup right after it was made.</source>
        <translation>Omite la restauración de prueba que sigue al respaldo.</translation>
    </message>
    <message>
        <source>%1: a trial restore has not proven the backup %2; it is not tried again before its interval is over.</source>
        <translation>%1: una restauración de prueba no ha probado el respaldo %2; no se vuelve a intentar hasta que pase su intervalo.</translation>
    </message>
    <message>
        <source>Back up what is due and prove it, for timers: one line of status, and retention where a copy was made.</source>
        <translation>Respalda lo que toque y lo prueba, para temporizadores: una línea de estado, y solo se retira algo donde se hizo una copia.</translation>
    </message>
    <message>
        <source>Move backups that are no longer needed to the trash for seven days; never the last ones that were read back.</source>
        <translation>Mueve a la papelera, durante siete días, los respaldos que ya no hacen falta; nunca los últimos que se han releído.</translation>
    </message>
    <message>
        <source>With --as SLUG --product: it takes the place of the backup&apos;s workspace, which has this slug and is kept archived: slug, hosts and people become the new one&apos;s.</source>
        <translation>Con --as SLUG --product: ocupa el lugar del espacio de trabajo del respaldo, que tiene este slug y se conserva archivado: slug, hosts y personas pasan al nuevo.</translation>
    </message>
    <message>
        <source>Put a workspace of the other product in the place of the backup&apos;s workspace on %1?</source>
        <translation>¿Poner un espacio de trabajo del otro producto en el lugar del espacio de trabajo del respaldo en %1?</translation>
    </message>
    <message>
        <source>--json has all of them.</source>
        <translation>--json los tiene todos.</translation>
    </message>
    <message>
        <source>Nothing undoes a migration, so none is run by --yes: run the command shown when you are sure.</source>
        <translation>Nada deshace una migración; por eso --yes no ejecuta ninguna: ejecute el comando mostrado cuando esté seguro.</translation>
    </message>
    <message>
        <source>Since the new workspace answers, its customers may have entered things into it, which are in no backup. They go with it.</source>
        <translation>Desde que el espacio de trabajo nuevo responde, sus clientes pueden haber introducido datos en él, que no están en ningún respaldo. Se irán con él.</translation>
    </message>
    <message>
        <source>With --yes, for a conversion whose new workspace answers: what was entered into it is lost; its short name has to be typed here.</source>
        <translation>Con --yes, para una conversión cuyo espacio de trabajo nuevo ya responde: lo que se introdujo en él se pierde; hay que escribir aquí su nombre corto.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ActivityDetails</name>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>%1 from %2, %3</source>
        <translation>%1 desde %2, %3</translation>
    </message>
    <message>
        <source>Row %1 (%2), SHA-256 %3</source>
        <translation>Fila %1 (%2), SHA-256 %3</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Show the &amp;operation</source>
        <translation>Ver la &amp;operación</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ActivityFilterBar</name>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas las acciones</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Últimos 365 días</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(s)</source>
        <translation>
            <numerusform>%1 de %n entrada</numerusform>
            <numerusform>%1 de %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Buscar en la actividad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <translation>Exportar la actividad</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The log does not fit from row %1 on</source>
        <translation>El historial no concuerda a partir de la fila %1</translation>
    </message>
    <message>
        <source>The entries are chained by hashes, and this row is not what was written: somebody or something changed the log. Keep a copy, and find out who had access to the registry.</source>
        <translation>Las entradas están encadenadas por hashes y esta fila no es lo que se escribió: alguien o algo cambió el historial. Guarde una copia y averigüe quién tuvo acceso al registro.</translation>
    </message>
    <message>
        <source>The activity could not be read</source>
        <translation>No se pudo leer la actividad</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>You see what was last read; what happened since then is missing.</source>
        <translation>Se muestra lo último que se leyó; falta lo que ocurrió desde entonces.</translation>
    </message>
    <message>
        <source>Reading and checking the log…</source>
        <translation>Leyendo y comprobando el historial…</translation>
    </message>
    <message>
        <source>The hash chain has not been checked yet.</source>
        <translation>La cadena de hashes aún no se ha comprobado.</translation>
    </message>
    <message>
        <source>Hash chain unbroken, checked %1</source>
        <translation>Cadena de hashes íntegra, comprobada %1</translation>
    </message>
    <message>
        <source>Hash chain broken: row %1 does not fit</source>
        <translation>Cadena de hashes rota: la fila %1 no concuerda</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No entry that was read matches the filters.</source>
        <translation>Ninguna entrada leída coincide con los filtros.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Reading the activity…</source>
        <translation>Leyendo la actividad…</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Aún no se ha leído</translation>
    </message>
    <message>
        <source>The activity is shown as soon as the server is connected.</source>
        <translation>La actividad se muestra en cuanto el servidor esté conectado.</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Aún no ha ocurrido nada</translation>
    </message>
    <message>
        <source>Every change to this server will be listed here: who, when and from where.</source>
        <translation>Aquí aparecerá cada cambio en este servidor: quién, cuándo y desde dónde.</translation>
    </message>
    <message>
        <source>Who changed what on this server, when and from where</source>
        <translation>Quién cambió qué en este servidor, cuándo y desde dónde</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Actuali&amp;zar</translation>
    </message>
    <message>
        <source>Show &amp;older</source>
        <translation>Ver más &amp;antiguas</translation>
    </message>
    <message>
        <source>Read the activity again</source>
        <translation>Leer otra vez la actividad</translation>
    </message>
</context>
<context>
    <name>tmc::ui::Alerts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was told before is over.</source>
        <translation>Lo que se avisó antes ya pasó.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::AlertsSection</name>
    <message>
        <source>What needs attention</source>
        <translation>Lo que requiere atención</translation>
    </message>
    <message>
        <source>From where on something is found on the overview, in the diagnosis and by the icon in the system tray.</source>
        <translation>Desde qué valor algo aparece en el resumen, en el diagnóstico y en el icono de la bandeja del sistema.</translation>
    </message>
    <message>
        <source>Warning from</source>
        <translation>Advertencia desde</translation>
    </message>
    <message>
        <source>Critical from</source>
        <translation>Crítico desde</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>PostgreSQL connections</source>
        <translation>Conexiones de PostgreSQL</translation>
    </message>
    <message>
        <source>Processor, mean of a quarter of an hour</source>
        <translation>Procesador, media de un cuarto de hora</translation>
    </message>
    <message>
        <source>%1: warning from</source>
        <translation>%1: advertencia desde</translation>
    </message>
    <message>
        <source>%1: critical from</source>
        <translation>%1: crítico desde</translation>
    </message>
    <message>
        <source> %</source>
        <comment>behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Tell so many days ahead that the disk will be full</source>
        <translation>Avisar con tantos días de antelación que el disco se llenará</translation>
    </message>
    <message>
        <source>Tell so many days ahead that a certificate ends</source>
        <translation>Avisar con tantos días de antelación que vence un certificado</translation>
    </message>
    <message>
        <source>Tell &amp;warnings on the desktop, too, not only what is critical</source>
        <translation>Avisar en el escritorio también de las &amp;advertencias, no solo de lo crítico</translation>
    </message>
    <message>
        <source>&amp;Quiet hours: tell it afterwards</source>
        <translation>&amp;Horas de silencio: avisar después</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde las</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta las</translation>
    </message>
    <message>
        <source>Beginning of the quiet hours</source>
        <translation>Comienzo de las horas de silencio</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>Fin de las horas de silencio</translation>
    </message>
</context>
<context>
    <name>tmc::ui::AppActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>&amp;Añadir servidor…</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Nuevo espacio de trabajo…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Test connection…</source>
        <translation>&amp;Probar la conexión…</translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation>&amp;Reconectar</translation>
    </message>
    <message>
        <source>&amp;Change server…</source>
        <translation>&amp;Cambiar el servidor…</translation>
    </message>
    <message>
        <source>&amp;Forget the host key…</source>
        <translation>&amp;Olvidar la clave del host…</translation>
    </message>
    <message>
        <source>Re&amp;move server…</source>
        <translation>&amp;Quitar el servidor…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;About Tenant Master Console</source>
        <translation>Acerca &amp;de Tenant Master Console</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>Add a server first</source>
        <translation>Primero agregue un servidor</translation>
    </message>
    <message>
        <source>The server must be prepared first</source>
        <translation>Primero hay que preparar el servidor</translation>
    </message>
    <message>
        <source>Only while connected</source>
        <translation>Solo con conexión</translation>
    </message>
    <message>
        <source>Not while an operation is running</source>
        <translation>No mientras se ejecuta una operación</translation>
    </message>
    <message>
        <source>Not for the sample data</source>
        <translation>No con los datos de muestra</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Paleta de comandos…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
    <message>
        <source>&amp;Open the sample data</source>
        <translation>Abrir los datos de m&amp;uestra</translation>
    </message>
    <message>
        <source>C&amp;lose server</source>
        <translation>C&amp;errar servidor</translation>
    </message>
    <message>
        <source>&amp;Open a saved preview…</source>
        <translation>A&amp;brir una vista previa guardada…</translation>
    </message>
</context>
<context>
    <name>tmc::ui::AppearanceSection</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>“As the system” follows this desktop while the console runs.</source>
        <translation>«Como el sistema» sigue a este escritorio mientras la consola está abierta.</translation>
    </message>
    <message>
        <source>This desktop does not tell whether it is light or dark, so “As the system” is what its colours were when the console started.</source>
        <translation>Este escritorio no informa si es claro u oscuro, por lo que «Como el sistema» es lo que eran sus colores al iniciar la consola.</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>Idioma y tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
</context>
<context>
    <name>tmc::ui::AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>Revisado: %1</translation>
    </message>
    <message>
        <source>Show the worst only</source>
        <translation>Mostrar solo lo peor</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Mostrar los %1</translation>
    </message>
    <message>
        <source>Everything was looked at, and nothing is wrong.</source>
        <translation>Se revisó todo y no hay nada mal.</translation>
    </message>
    <message>
        <source>The server has not been looked at yet.</source>
        <translation>El servidor aún no se ha revisado.</translation>
    </message>
    <message>
        <source>Show the first %1</source>
        <translation>Mostrar los primeros %1</translation>
    </message>
    <message>
        <source>Everything was looked at. What needs attention is muted.</source>
        <translation>Se revisó todo. Lo que requiere atención está silenciado.</translation>
    </message>
    <message>
        <source>Hide what is muted</source>
        <translation>Ocultar lo silenciado</translation>
    </message>
    <message numerus="yes">
        <source>%n muted: show</source>
        <translation>
            <numerusform>%n silenciado: mostrar</numerusform>
            <numerusform>%n silenciados: mostrar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::BackupCleanUpDialog</name>
    <message>
        <source>Clean up old copies</source>
        <translation>Limpiar las copias antiguas</translation>
    </message>
    <message>
        <source>Reading the copies…</source>
        <translation>Leyendo las copias…</translation>
    </message>
    <message>
        <source>Copies that are no longer kept</source>
        <translation>Copias que ya no se conservan</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>&amp;Move to trash</source>
        <translation>&amp;Mover a la papelera</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Every copy is kept: the policy needs all of them.</source>
        <translation>Se conservan todas las copias: la política las necesita todas.</translation>
    </message>
    <message>
        <source>Moving the copies to the trash…</source>
        <translation>Moviendo las copias a la papelera…</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) moved to the trash.</source>
        <translation>
            <numerusform>%n copia movida a la papelera.</numerusform>
            <numerusform>%n copias movidas a la papelera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) that somebody is reading just now stay until the next time.</source>
        <translation>
            <numerusform>%n copia que alguien está leyendo ahora se queda hasta la próxima vez.</numerusform>
            <numerusform>%n copias que alguien está leyendo ahora se quedan hasta la próxima vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The policy no longer keeps %n copy(s), %1 together. In the trash they can be moved back for seven days. The two newest copies of a workspace that were read back and its newest proven one always stay.</source>
        <translation>
            <numerusform>La política ya no conserva %n copia, %1 en total. En la papelera se puede recuperar durante siete días. Las dos copias releídas más recientes de un espacio de trabajo y la última probada se quedan siempre.</numerusform>
            <numerusform>La política ya no conserva %n copias, %1 en total. En la papelera se pueden recuperar durante siete días. Las dos copias releídas más recientes de un espacio de trabajo y la última probada se quedan siempre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::BackupDetail</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Último respaldo</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Última comprobación</translation>
    </message>
    <message>
        <source>Last proven</source>
        <translation>Última prueba</translation>
    </message>
    <message>
        <source>as usual (%1)</source>
        <translation>como siempre (%1)</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Copia de %1</translation>
    </message>
    <message>
        <source>Copy that does not say from when it is</source>
        <translation>Copia que no dice de cuándo es</translation>
    </message>
    <message>
        <source>%1 tables, %2 rows</source>
        <translation>%1 tablas, %2 filas</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Respaldo</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobada</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Probada</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecha por</translation>
    </message>
    <message>
        <source>Dumped with</source>
        <translation>Volcada con</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Se abre con</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation>&amp;Respaldar ahora</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>Mostrar car&amp;peta</translation>
    </message>
    <message>
        <source>&amp;Move to trash…</source>
        <translation>&amp;Mover a la papelera…</translation>
    </message>
    <message>
        <source>Decrypt it to its end and compare every hash</source>
        <translation>Descifrarla hasta el final y comparar cada hash</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Se respalda</translation>
    </message>
    <message>
        <source>There is no copy of this workspace yet.</source>
        <translation>Todavía no hay ninguna copia de este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>What the dump said</source>
        <translation>Lo que dijo el volcado</translation>
    </message>
    <message>
        <source>&amp;Prove</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>Restore it on trial in a sealed container of the server, and compare it</source>
        <translation>Restaurarla a prueba en un contenedor sellado del servidor y compararla</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurar…</translation>
    </message>
    <message>
        <source>Bring the workspace&apos;s data back to what this copy holds, or make a new workspace or a copy for tests of it</source>
        <translation>Devolver los datos del espacio de trabajo a lo que contiene esta copia, o hacer con ella un espacio de trabajo nuevo o una copia para pruebas</translation>
    </message>
</context>
<context>
    <name>tmc::ui::BackupProgressView</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Backing up %1 (%2 of %3)</source>
        <translation>Respaldando %1 (%2 de %3)</translation>
    </message>
    <message>
        <source>Checking a copy of %1 (%2 of %3)</source>
        <translation>Comprobando una copia de %1 (%2 de %3)</translation>
    </message>
    <message>
        <source>Ending; nothing of what is not finished will be left.</source>
        <translation>Terminando; no quedará nada de lo que no esté acabado.</translation>
    </message>
    <message>
        <source>Proving a copy of %1 (%2 of %3)</source>
        <translation>Probando una copia de %1 (%2 de %3)</translation>
    </message>
    <message>
        <source>Ending the trial restore; nothing of it will be left.</source>
        <translation>Terminando la restauración de prueba; no quedará nada de ella.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::BackupSetupDialog</name>
    <message>
        <source>%1, in use since %2</source>
        <translation>%1, en uso desde %2</translation>
    </message>
    <message>
        <source>%1, for older backups, made %2</source>
        <translation>%1, para respaldos anteriores, hecha %2</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Free there</source>
        <translation>Libre allí</translation>
    </message>
    <message>
        <source>Kept by scheduled runs: the newest %1, one of each of %2 days, %3 weeks and %4 months.</source>
        <translation>Las ejecuciones planificadas conservan: las %1 más recientes, una de cada uno de %2 días, %3 semanas y %4 meses.</translation>
    </message>
    <message>
        <source>Use a new team key for new backups?</source>
        <translation>¿Usar una nueva clave del equipo de trabajo para los respaldos nuevos?</translation>
    </message>
    <message>
        <source>The old key stays on this computer for the backups that were made with it.</source>
        <translation>La clave anterior se queda en este equipo para los respaldos que se hicieron con ella.</translation>
    </message>
    <message>
        <source>Make a &amp;new key</source>
        <translation>Hacer una clave &amp;nueva</translation>
    </message>
    <message>
        <source>New backups use a new team key</source>
        <translation>Los respaldos nuevos usan una nueva clave del equipo de trabajo</translation>
    </message>
    <message>
        <source>Use a new recovery key for new backups?</source>
        <translation>¿Usar una nueva clave de recuperación para los respaldos nuevos?</translation>
    </message>
    <message>
        <source>Keep the paper with the old one as well: it opens the backups that were made until now.</source>
        <translation>Guarde también el papel con la anterior: abre los respaldos hechos hasta ahora.</translation>
    </message>
    <message>
        <source>The key %1 opens the newest backup of this server</source>
        <translation>La clave %1 abre el respaldo más reciente de este servidor</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Carpeta para respaldos</translation>
    </message>
    <message>
        <source>Set up backups</source>
        <translation>Configurar respaldos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>Backups are only made encrypted: for this team&apos;s key, which stays on this computer, and for a recovery key, which you will put on paper.</source>
        <translation>Los respaldos solo se hacen cifrados: para la clave de este equipo de trabajo, que se queda en este equipo, y para una clave de recuperación, que usted pondrá en papel.</translation>
    </message>
    <message>
        <source>Make the &amp;keys…</source>
        <translation>Hacer las c&amp;laves…</translation>
    </message>
    <message>
        <source>New &amp;team key…</source>
        <translation>Nueva clave del &amp;equipo de trabajo…</translation>
    </message>
    <message>
        <source>New &amp;recovery key…</source>
        <translation>Nueva clave de &amp;recuperación…</translation>
    </message>
    <message>
        <source>Recovery key to try on the newest backup; leave it empty to try this computer&apos;s key</source>
        <translation>Clave de recuperación que se prueba con el respaldo más reciente; déjela vacía para probar la clave de este equipo</translation>
    </message>
    <message>
        <source>Tr&amp;y</source>
        <translation>P&amp;robar</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Ele&amp;gir…</translation>
    </message>
    <message>
        <source>&amp;Standard folder</source>
        <translation>Carpeta e&amp;stándar</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Se respalda</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Clean up &amp;old copies…</source>
        <translation>Limpiar las copias &amp;antiguas…</translation>
    </message>
    <message>
        <source>This is not a whole path of a folder</source>
        <translation>Esta no es la ruta completa de una carpeta</translation>
    </message>
    <message>
        <source>Write it from the root on, such as /srv/backups, without “..” and without a “/” at its end.</source>
        <translation>Escríbala desde la raíz, como /srv/backups, sin «..» y sin «/» al final.</translation>
    </message>
    <message>
        <source>Or a folder on this server, for its backups only. Who loses the server then loses them as well: keep copies elsewhere, too.</source>
        <translation>O una carpeta en este servidor, solo para sus respaldos. Quien pierde el servidor los pierde también: conserve copias además en otro lugar.</translation>
    </message>
    <message>
        <source>Folder on the server</source>
        <translation>Carpeta en el servidor</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usarla</translation>
    </message>
    <message>
        <source>&amp;Prove each copy right after it was made (trial restore)</source>
        <translation>&amp;Probar cada copia justo después de hacerla (restauración de prueba)</translation>
    </message>
    <message>
        <source>Only what was restored on trial and compared is called good</source>
        <translation>Solo se da por bueno lo que se ha restaurado a prueba y comparado</translation>
    </message>
</context>
<context>
    <name>tmc::ui::BackupWizard</name>
    <message>
        <source>Close this window while backups are being made?</source>
        <translation>¿Cerrar esta ventana mientras se hacen respaldos?</translation>
    </message>
    <message>
        <source>They go on without it; the page of the backups shows how far they are and can cancel them.</source>
        <translation>Continúan sin ella; la página de respaldos muestra por dónde van y puede cancelarlos.</translation>
    </message>
    <message>
        <source>Close the &amp;window</source>
        <translation>Cerrar la &amp;ventana</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>no iniciado</translation>
    </message>
    <message>
        <source>%1, read back and compared; %2</source>
        <translation>%1, releído y comparado; %2</translation>
    </message>
    <message>
        <source>The selected workspaces</source>
        <translation>Los espacios de trabajo seleccionados</translation>
    </message>
    <message>
        <source>Everything that is due</source>
        <translation>Todo lo que toca</translation>
    </message>
    <message>
        <source>Every workspace of this server</source>
        <translation>Todos los espacios de trabajo de este servidor</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be backed up now: it is being made or changed, or has failed.</source>
        <translation>
            <numerusform>%n de ellos no se puede respaldar ahora: se está creando o cambiando, o ha fallado.</numerusform>
            <numerusform>%n de ellos no se pueden respaldar ahora: se están creando o cambiando, o han fallado.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2 without a backup to compare with</source>
        <translation>%1, y %2 sin un respaldo con el que comparar</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Size of their last backups</source>
        <translation>Tamaño de sus últimos respaldos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Free there</source>
        <translation>Libre allí</translation>
    </message>
    <message>
        <source>Can be opened with</source>
        <translation>Se pueden abrir con</translation>
    </message>
    <message>
        <source>After a failure</source>
        <translation>Después de un fallo</translation>
    </message>
    <message>
        <source>go on with the next one</source>
        <translation>continuar con el siguiente</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>detenerse</translation>
    </message>
    <message>
        <source>1. Hold a moment of the database, and count its tables, rows and sequences.</source>
        <translation>1. Retener un momento de la base de datos y contar sus tablas, filas y secuencias.</translation>
    </message>
    <message>
        <source>2. Let pg_dump write that moment, in the database&apos;s own container, and encrypt it on this computer as it arrives.</source>
        <translation>2. Dejar que pg_dump escriba ese momento, en el propio contenedor de la base de datos, y cifrarlo en este equipo a medida que llega.</translation>
    </message>
    <message>
        <source>3. Publish the copy when everything that can be asked says that it is whole.</source>
        <translation>3. Publicar la copia cuando todo lo que se puede preguntar dice que está entera.</translation>
    </message>
    <message>
        <source>4. Read it back from the disk, decrypt it, and compare every hash.</source>
        <translation>4. Releerla del disco, descifrarla y comparar cada hash.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were not begun.</source>
        <translation>
            <numerusform>%n de ellos no se inició.</numerusform>
            <numerusform>%n de ellos no se iniciaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; nothing of what was not finished is left</source>
        <translation>Cancelado; no queda nada de lo que no se terminó</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) failed</source>
        <translation>
            <numerusform>%n respaldo falló</numerusform>
            <numerusform>%n respaldos fallaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) backed up and read back.</source>
        <translation>
            <numerusform>%n espacio de trabajo respaldado y releído.</numerusform>
            <numerusform>%n espacios de trabajo respaldados y releídos.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation>&amp;Respaldar ahora</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>The server is not connected</source>
        <translation>El servidor no está conectado</translation>
    </message>
    <message>
        <source>Backups can be made as soon as it is.</source>
        <translation>Los respaldos se pueden hacer en cuanto lo esté.</translation>
    </message>
    <message>
        <source>There are no keys for backups yet</source>
        <translation>Todavía no hay claves para respaldos</translation>
    </message>
    <message>
        <source>Make them on the page of the backups: Set up.</source>
        <translation>Hágalas en la página de respaldos: Configurar.</translation>
    </message>
    <message>
        <source>Back up workspaces</source>
        <translation>Respaldar espacios de trabajo</translation>
    </message>
    <message>
        <source>What to back up</source>
        <translation>Qué respaldar</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Qué se hará</translation>
    </message>
    <message>
        <source>What will be done with each</source>
        <translation>Qué se hará con cada uno</translation>
    </message>
    <message>
        <source>Go on with the next one when one fails</source>
        <translation>Continuar con el siguiente cuando uno falle</translation>
    </message>
    <message>
        <source>Workspaces in their order</source>
        <translation>Espacios de trabajo en su orden</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Stop after this one</source>
        <translation>&amp;Detenerse después de este</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the backup</source>
        <translation>Ca&amp;ncelar el respaldo</translation>
    </message>
    <message>
        <source>4. Read it back over the connection, decrypt it, and compare every hash.</source>
        <translation>4. Releerla por la conexión, descifrarla y comparar cada hash.</translation>
    </message>
    <message>
        <source>Made and read back, but not proven: %1</source>
        <translation>Hecha y releída, pero sin probar: %1</translation>
    </message>
    <message>
        <source>%1, proven by a trial restore; %2</source>
        <translation>%1, probada con una restauración de prueba; %2</translation>
    </message>
    <message>
        <source>5. Restore it on trial in a sealed container of the server, compare everything with what was counted, and remove the container.</source>
        <translation>5. Restaurarla a prueba en un contenedor aislado del servidor, compararlo todo con lo que se contó y quitar el contenedor.</translation>
    </message>
    <message>
        <source>The trial restore that proves a copy is left out; until somebody makes it, the copy counts as not proven.</source>
        <translation>Se omite la restauración de prueba; hasta que alguien la haga, la copia cuenta como no probada.</translation>
    </message>
    <message>
        <source>Cancelled; the copy that was made stays, without a proof</source>
        <translation>Cancelado; la copia que se hizo se queda, sin probar</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) made, but not proven</source>
        <translation>
            <numerusform>%n copia hecha, pero sin probar</numerusform>
            <numerusform>%n copias hechas, pero sin probar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) backed up, each copy proven by a trial restore.</source>
        <translation>
            <numerusform>%n espacio de trabajo respaldado; su copia está probada con una restauración de prueba.</numerusform>
            <numerusform>%n espacios de trabajo respaldados; cada copia está probada con una restauración de prueba.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copies are not proven yet.</source>
        <translation>Las copias aún no están probadas.</translation>
    </message>
    <message>
        <source>Nothing that customers use is changed. A copy is called good only after a trial restore has proven it.</source>
        <translation>No se cambia nada de lo que usan los clientes. Una copia solo se da por buena cuando una restauración de prueba lo ha demostrado.</translation>
    </message>
    <message>
        <source>Prove each copy right after it was made (trial restore)</source>
        <translation>Probar cada copia justo después de hacerla (restauración de prueba)</translation>
    </message>
</context>
<context>
    <name>tmc::ui::BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Respaldos</translation>
    </message>
    <message>
        <source>No program for folders was found</source>
        <translation>No se encontró ningún programa para carpetas</translation>
    </message>
    <message>
        <source>Move the copy of %1 to the trash?</source>
        <translation>¿Mover la copia de %1 a la papelera?</translation>
    </message>
    <message>
        <source>&amp;Move to trash</source>
        <translation>&amp;Mover a la papelera</translation>
    </message>
    <message>
        <source>The copy is in the trash.</source>
        <translation>La copia está en la papelera.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) failed</source>
        <translation>
            <numerusform>%n respaldo falló</numerusform>
            <numerusform>%n respaldos fallaron</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; nothing of what was not finished is left</source>
        <translation>Cancelado; no queda nada de lo que no se terminó</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) backed up and read back</source>
        <translation>
            <numerusform>%n espacio de trabajo respaldado y releído</numerusform>
            <numerusform>%n espacios de trabajo respaldados y releídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) read back: whole</source>
        <translation>
            <numerusform>%n copia releída: entera</numerusform>
            <numerusform>%n copias releídas: enteras</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>El servidor no está conectado.</translation>
    </message>
    <message>
        <source>There are no keys for backups yet.</source>
        <translation>Todavía no hay claves para respaldos.</translation>
    </message>
    <message>
        <source>Backups are being made now.</source>
        <translation>Ahora se están haciendo respaldos.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>No toca nada.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requieren atención</translation>
    </message>
    <message>
        <source>The backups could not be read; below is what was read before</source>
        <translation>No se pudieron leer los respaldos; abajo está lo que se leyó antes</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) have no recent good backup</source>
        <translation>
            <numerusform>%n espacio de trabajo no tiene un respaldo bueno reciente</numerusform>
            <numerusform>%n espacios de trabajo no tienen un respaldo bueno reciente</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up what is due…</source>
        <translation>Respaldar lo que toca…</translation>
    </message>
    <message>
        <source>No server is open</source>
        <translation>No hay ningún servidor abierto</translation>
    </message>
    <message>
        <source>Open a server to see the backups of its workspaces.</source>
        <translation>Abra un servidor para ver los respaldos de sus espacios de trabajo.</translation>
    </message>
    <message>
        <source>Reading the backups…</source>
        <translation>Leyendo los respaldos…</translation>
    </message>
    <message>
        <source>Make the keys for backups first</source>
        <translation>Haga primero las claves para respaldos</translation>
    </message>
    <message>
        <source>Backups are only made encrypted. Making the keys takes a moment; you will be given a recovery key to keep on paper, and you can choose the folder and how often backups are made.</source>
        <translation>Los respaldos solo se hacen cifrados. Hacer las claves es cosa de un momento; recibirá una clave de recuperación para guardar en papel, y podrá elegir la carpeta y cada cuánto se hacen respaldos.</translation>
    </message>
    <message>
        <source>Set up backups…</source>
        <translation>Configurar respaldos…</translation>
    </message>
    <message>
        <source>There is nothing to back up yet</source>
        <translation>Todavía no hay nada que respaldar</translation>
    </message>
    <message>
        <source>Workspaces appear here with their backups as soon as the server has some.</source>
        <translation>Los espacios de trabajo aparecen aquí con sus respaldos en cuanto el servidor tenga alguno.</translation>
    </message>
    <message>
        <source>No workspace matches</source>
        <translation>Ningún espacio de trabajo coincide</translation>
    </message>
    <message>
        <source>Change the search or choose another section.</source>
        <translation>Cambie la búsqueda o elija otra sección.</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nada requiere atención</translation>
    </message>
    <message>
        <source>Encrypted copies of the workspaces&apos; databases</source>
        <translation>Copias cifradas de las bases de datos de los espacios de trabajo</translation>
    </message>
    <message>
        <source>In %1, %2 free</source>
        <translation>En %1, %2 libres</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>&amp;Configurar…</translation>
    </message>
    <message>
        <source>Back &amp;up…</source>
        <translation>&amp;Respaldar…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Keys, folder, and how often backups are made</source>
        <translation>Claves, carpeta y cada cuánto se hacen respaldos</translation>
    </message>
    <message>
        <source>Back up what is &amp;due…</source>
        <translation>Respaldar lo que &amp;toca…</translation>
    </message>
    <message>
        <source>&amp;Check this copy</source>
        <translation>&amp;Comprobar esta copia</translation>
    </message>
    <message>
        <source>Show the copy&apos;s &amp;folder</source>
        <translation>Mostrar la car&amp;peta de la copia</translation>
    </message>
    <message>
        <source>&amp;Move this copy to the trash…</source>
        <translation>&amp;Mover esta copia a la papelera…</translation>
    </message>
    <message>
        <source>&amp;Set up backups…</source>
        <translation>&amp;Configurar respaldos…</translation>
    </message>
    <message>
        <source>Search workspaces</source>
        <translation>Buscar espacios de trabajo</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Workspaces and their backups</source>
        <translation>Espacios de trabajo y sus respaldos</translation>
    </message>
    <message>
        <source>Backups that are being made</source>
        <translation>Respaldos que se están haciendo</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) not proven</source>
        <translation>
            <numerusform>%n copia no quedó probada</numerusform>
            <numerusform>%n copias no quedaron probadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) restored on trial and compared: proven</source>
        <translation>
            <numerusform>%n copia restaurada a prueba y comparada: probada</numerusform>
            <numerusform>%n copias restauradas a prueba y comparadas: probadas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Prove this copy by a trial restore</source>
        <translation>Pro&amp;bar esta copia con una restauración de prueba</translation>
    </message>
    <message>
        <source>&amp;Restore this copy…</source>
        <translation>&amp;Restaurar esta copia…</translation>
    </message>
    <message>
        <source>No copy is selected.</source>
        <translation>No hay ninguna copia seleccionada.</translation>
    </message>
    <message>
        <source>This copy is damaged.</source>
        <translation>Esta copia está dañada.</translation>
    </message>
    <message>
        <source>Clean up &amp;old copies…</source>
        <translation>Limpiar las copias &amp;antiguas…</translation>
    </message>
    <message>
        <source>The backups are not reachable</source>
        <translation>No se puede llegar a los respaldos</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) backed up, each copy proven</source>
        <translation>
            <numerusform>%n espacio de trabajo respaldado, su copia probada</numerusform>
            <numerusform>%n espacios de trabajo respaldados, cada copia probada</numerusform>
        </translation>
    </message>
    <message>
        <source>The copies are not proven yet.</source>
        <translation>Las copias aún no están probadas.</translation>
    </message>
    <message>
        <source>They are overdue, have no copy that was read back, a proof is overdue, or their newest copy is damaged.</source>
        <translation>Llevan retraso, no tienen ninguna copia releída, les falta la prueba desde hace tiempo o su última copia está dañada.</translation>
    </message>
    <message>
        <source>Every workspace that is backed up regularly has a recent copy that a trial restore has proven.</source>
        <translation>Cada espacio de trabajo que se respalda con regularidad tiene una copia reciente, probada con una restauración.</translation>
    </message>
    <message>
        <source>It can be moved back for seven days. A copy that is still needed is never taken away: the two newest that were read back, the newest proven one, and any while the newest was not read back or is damaged.</source>
        <translation>Se puede recuperar durante siete días. Nunca se quita una copia que aún hace falta: las dos más recientes que se han releído, la última probada, y ninguna mientras la más reciente no se haya releído o esté dañada.</translation>
    </message>
    <message>
        <source>Cancelled; the copy that was made stays, without a proof</source>
        <translation>Cancelado; la copia que se hizo se queda, sin probar</translation>
    </message>
</context>
<context>
    <name>tmc::ui::BehaviourSection</name>
    <message>
        <source>Reading and reporting</source>
        <translation>Lectura y avisos</translation>
    </message>
    <message>
        <source>Read the server</source>
        <translation>Leer el servidor</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Solo cuando se pida</translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Cada %n segundo</numerusform>
            <numerusform>Cada %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Cada %n minuto</numerusform>
            <numerusform>Cada %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Show an &amp;icon in the system tray</source>
        <translation>Mostrar un &amp;icono en la bandeja del sistema</translation>
    </message>
    <message>
        <source>This desktop has no system tray, so nothing is shown there.</source>
        <translation>Este escritorio no tiene bandeja del sistema, por lo que allí no se muestra nada.</translation>
    </message>
    <message>
        <source>&amp;Open the servers again that were open last</source>
        <translation>&amp;Abrir de nuevo los servidores que quedaron abiertos</translation>
    </message>
    <message>
        <source>The icon shows the worst state of your servers. While the window is not in front, it tells when an operation ends, a connection is lost, or something new needs attention.</source>
        <translation>El icono muestra el peor estado de sus servidores. Mientras la ventana no está al frente, avisa cuando termina una operación, se pierde una conexión o algo nuevo requiere atención.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::BulkChangePlanWizard</name>
    <message>
        <source>Whether they fit is not known</source>
        <translation>No se sabe si caben</translation>
    </message>
    <message>
        <source>They do not all fit on this server</source>
        <translation>No todos caben en este servidor</translation>
    </message>
    <message>
        <source>They fit on this server</source>
        <translation>Caben en este servidor</translation>
    </message>
    <message>
        <source>in the way: something</source>
        <translation>hay un impedimento</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada que hacer</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <extracomment>A workspace in a list: its number, slug, and &quot;ready&quot; or &quot;nothing to do&quot;.</extracomment>
        <translation>%1. %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 hechos</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Run now</source>
        <translation>&amp;Ejecutar ahora</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;Preview the rest again</source>
        <translation>&amp;Vista previa del resto</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>This is a preview without a connection</source>
        <translation>Esta es una vista previa sin conexión</translation>
    </message>
    <message>
        <source>You can look at it; connect to the server to run it.</source>
        <translation>Se puede mirar; para ejecutarla hay que conectarse al servidor.</translation>
    </message>
    <message>
        <source>This cannot be run yet</source>
        <translation>Aún no se puede ejecutar</translation>
    </message>
    <message>
        <source>Something stands in the way of one of them, or there is nothing to do.</source>
        <translation>Hay un impedimento para alguno de ellos, o no hay nada que hacer.</translation>
    </message>
    <message>
        <source>Stopped at the first that failed</source>
        <translation>Se detuvo en el primero que falló</translation>
    </message>
    <message>
        <source>Those before it are done; those after it were not begun.</source>
        <translation>Los anteriores están hechos; los siguientes no se empezaron.</translation>
    </message>
    <message>
        <source>All of them have their new plan</source>
        <translation>Todos tienen su nuevo plan</translation>
    </message>
    <message numerus="yes">
        <source>Change the plan of %n workspace(s)</source>
        <translation>
            <numerusform>Cambiar el plan de %n espacio de trabajo</numerusform>
            <numerusform>Cambiar el plan de %n espacios de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>They are changed one after the other. The first that fails stops the rest, and you can go on from there.</source>
        <translation>Se cambian uno tras otro. El primero que falla detiene el resto, y desde ahí se puede continuar.</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Nuevo plan</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Preview of</source>
        <translation>Vista previa de</translation>
    </message>
    <message>
        <source>Workspace whose preview is shown</source>
        <translation>Espacio de trabajo cuya vista previa se muestra</translation>
    </message>
    <message>
        <source>Workspaces in their order</source>
        <translation>Espacios de trabajo en su orden</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Stop after this one</source>
        <translation>&amp;Detener después de este</translation>
    </message>
    <message numerus="yes">
        <source>Change the plan of %n workspace(s) on production?</source>
        <translation>
            <numerusform>¿Cambiar el plan de %n espacio de trabajo en producción?</numerusform>
            <numerusform>¿Cambiar el plan de %n espacios de trabajo en producción?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are changed one after the other. The first that fails stops the rest.</source>
        <translation>Se cambian uno tras otro. El primero que falla detiene el resto.</translation>
    </message>
    <message>
        <source>C&amp;hange the plans</source>
        <translation>Ca&amp;mbiar los planes</translation>
    </message>
    <message>
        <source>Close this window while the operations run?</source>
        <translation>¿Cerrar esta ventana mientras se ejecutan las operaciones?</translation>
    </message>
    <message>
        <source>The operation that runs goes on without it; those after it are not begun.</source>
        <translation>La operación en curso sigue sin ella; las siguientes no se empiezan.</translation>
    </message>
    <message>
        <source>Close the &amp;window</source>
        <translation>Cerrar la &amp;ventana</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CatalogueFieldsPage</name>
    <message>
        <source>This must be a whole number.</source>
        <translation>Debe ser un número entero.</translation>
    </message>
    <message>
        <source>Write words with spaces between them, or a JSON array.</source>
        <translation>Escriba palabras separadas por espacios o un arreglo JSON.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CataloguePage</name>
    <message>
        <source>Plans and products</source>
        <translation>Planes y productos</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>No se ha elegido ningún servidor</translation>
    </message>
    <message>
        <source>Choose a server in the sidebar, or add one.</source>
        <translation>Elija un servidor en la barra lateral o añada uno.</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>Añadir servidor…</translation>
    </message>
    <message>
        <source>This server has no catalogue yet</source>
        <translation>Este servidor aún no tiene catálogo</translation>
    </message>
    <message>
        <source>Products and plans are kept in the server&apos;s registry. Prepare the server to make it; you see every step before anything is changed.</source>
        <translation>Los productos y planes se guardan en el registro del servidor. Prepare el servidor para crearlo; verá cada paso antes de que se cambie algo.</translation>
    </message>
    <message>
        <source>Prepare server…</source>
        <translation>Preparar el servidor…</translation>
    </message>
    <message>
        <source>They appear here as soon as there is a connection.</source>
        <translation>Aparecerán aquí en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>Products and plans have not been read from this server yet</source>
        <translation>Los productos y planes de este servidor aún no se han leído</translation>
    </message>
    <message>
        <source>What is sold, and who uses it</source>
        <translation>Lo que se vende y quién lo usa</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>New &amp;product…</source>
        <translation>Nuevo &amp;producto…</translation>
    </message>
    <message>
        <source>&amp;Edit product…</source>
        <translation>&amp;Editar producto…</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>&amp;Nuevo plan…</translation>
    </message>
    <message>
        <source>E&amp;dit plan…</source>
        <translation>E&amp;ditar plan…</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ChangePlanPage</name>
    <message>
        <source>New plan</source>
        <translation>Nuevo plan</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>It does not fit on this server</source>
        <translation>No cabe en este servidor</translation>
    </message>
    <message>
        <source>Which plan shall %1 have?</source>
        <translation>¿Qué plan debe tener %1?</translation>
    </message>
    <message>
        <source>Choosing changes nothing yet. The next page shows every step.</source>
        <translation>Elegir todavía no cambia nada. La página siguiente muestra cada paso.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Lo que cambia</translation>
    </message>
    <message>
        <source>Choose one of the plans.</source>
        <translation>Elija uno de los planes.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ChangePlanWizard</name>
    <message>
        <source>This will change the plan of %1 to %2</source>
        <translation>Esto cambiará el plan de %1 a %2</translation>
    </message>
    <message>
        <source>Change the plan of %1</source>
        <translation>Cambiar el plan de %1</translation>
    </message>
    <message>
        <source>Change the plan of %1 on production?</source>
        <translation>¿Cambiar el plan de %1 en producción?</translation>
    </message>
    <message>
        <source>C&amp;hange the plan</source>
        <translation>Ca&amp;mbiar el plan</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ChangeTimeline</name>
    <message>
        <source>%1, started %2 by %3</source>
        <translation>%1, iniciada el %2 por %3</translation>
    </message>
    <message>
        <source>%1, started %2 by %3; it took %4</source>
        <translation>%1, iniciada el %2 por %3; duró %4</translation>
    </message>
    <message>
        <source>Steps of the last change of plan</source>
        <translation>Pasos del último cambio de plan</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CheckCard</name>
    <message numerus="yes">
        <source>And %n more of this kind.</source>
        <translation>
            <numerusform>Y %n más de este tipo.</numerusform>
            <numerusform>Y %n más de este tipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted: the overview shows them.</source>
        <translation>
            <numerusform>%n silenciado: el resumen lo muestra.</numerusform>
            <numerusform>%n silenciados: el resumen los muestra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CodeBlock</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>S&amp;ubir</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>&amp;Standard columns</source>
        <translation>Columnas e&amp;stándar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tick what the table shows. The order here is the order there.</source>
        <translation>Marque lo que muestra la tabla. El orden de aquí es el orden de allí.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CommandPage</name>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Enter a program and its arguments.</source>
        <translation>Indique un programa y sus argumentos.</translation>
    </message>
    <message>
        <source>Enter a user name, an e-mail address, or both.</source>
        <translation>Indique un nombre de usuario, una dirección de correo o ambos.</translation>
    </message>
    <message>
        <source>Run a command in %1</source>
        <translation>Ejecutar un comando en %1</translation>
    </message>
    <message>
        <source>Words between spaces, or a list in square brackets where a word has spaces itself. No shell reads it. {database}, {role}, {schema} and {tenant} stand for those of the workspace.</source>
        <translation>Palabras separadas por espacios o una lista entre corchetes si una palabra tiene espacios. Ningún shell lo interpreta. {database}, {role}, {schema} y {tenant} representan los del espacio de trabajo.</translation>
    </message>
    <message>
        <source>Create a user with all rights in the application</source>
        <translation>Crear un usuario con todos los permisos en la aplicación</translation>
    </message>
    <message>
        <source>Run the product&apos;s migrations once more</source>
        <translation>Ejecutar una vez más las migraciones del producto</translation>
    </message>
    <message>
        <source>Migrations that were run already are left out by the application itself.</source>
        <translation>La propia aplicación omite las migraciones que ya se ejecutaron.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>None: the container as it is</source>
        <translation>Ninguno: el contenedor tal como está</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>&amp;Comando</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Nombre de &amp;usuario</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>Dirección de corr&amp;eo</translation>
    </message>
    <message>
        <source>End it after</source>
        <translation>Ponerle fin después de</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>A password is generated, given to the application secretly, and shown once before it is run.</source>
        <translation>Se genera una contraseña, se entrega en secreto a la aplicación y se muestra una sola vez antes de ejecutar el comando.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Type a command, a page, a server or a customer</source>
        <translation>Escriba un comando, una página, un servidor o un cliente</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc leaves</source>
        <translation>↑ ↓ elegir · Intro ejecuta · Esc cierra</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>No es posible ahora</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CommandWizard</name>
    <message>
        <source>Run a command in %1</source>
        <translation>Ejecutar un comando en %1</translation>
    </message>
    <message>
        <source>Run migrations in %1</source>
        <translation>Ejecutar migraciones en %1</translation>
    </message>
    <message>
        <source>Create a superuser in %1</source>
        <translation>Crear un superusuario en %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ConfirmConcerned</name>
    <message>
        <source>%1?</source>
        <translation>¿%1?</translation>
    </message>
    <message>
        <source>&amp;Do it</source>
        <translation>&amp;Hacerlo</translation>
    </message>
</context>
<context>
    <name>tmc::ui::Confirmation</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ConnectionBanner</name>
    <message>
        <source>Nothing has been read from this server yet.</source>
        <translation>Aún no se ha leído nada de este servidor.</translation>
    </message>
    <message>
        <source>What you see is what was read last.</source>
        <translation>Se muestra lo último que se leyó.</translation>
    </message>
    <message>
        <source>The console tries again by itself.</source>
        <translation>La consola vuelve a intentarlo sola.</translation>
    </message>
    <message numerus="yes">
        <source>The console tries again by itself; %n attempt(s) so far.</source>
        <translation>
            <numerusform>La consola vuelve a intentarlo sola; %n intento hasta ahora.</numerusform>
            <numerusform>La consola vuelve a intentarlo sola; %n intentos hasta ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection to %1 is lost since %2.</source>
        <translation>La conexión con %1 está perdida desde %2.</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>No hay conexión con %1.</translation>
    </message>
    <message>
        <source>The server %1 is not prepared for the console yet.</source>
        <translation>El servidor %1 aún no está preparado para la consola.</translation>
    </message>
    <message>
        <source>Preparing it makes the console&apos;s own database and network. You see every step before anything is changed.</source>
        <translation>Al prepararlo se crean la base de datos y la red propias de la consola. Cada paso se muestra antes de cambiar nada.</translation>
    </message>
    <message>
        <source>The registry of %1 is older than this console.</source>
        <translation>El registro de %1 es más antiguo que esta consola.</translation>
    </message>
    <message>
        <source>Preparing the server again brings it up to date. You see every step before anything is changed.</source>
        <translation>Al preparar de nuevo el servidor se pone al día. Cada paso se muestra antes de cambiar nada.</translation>
    </message>
    <message>
        <source>This console cannot use the registry of %1.</source>
        <translation>Esta consola no puede usar el registro de %1.</translation>
    </message>
    <message>
        <source>Hide &amp;details</source>
        <translation>Ocultar &amp;detalles</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Introducir la contraseña…</translation>
    </message>
    <message>
        <source>Check the host key…</source>
        <translation>Comprobar la clave del host…</translation>
    </message>
    <message>
        <source>Show the keys…</source>
        <translation>Mostrar las claves…</translation>
    </message>
    <message>
        <source>Prepare server…</source>
        <translation>Preparar el servidor…</translation>
    </message>
    <message>
        <source>Show server</source>
        <translation>Mostrar el servidor</translation>
    </message>
    <message>
        <source>An operation on %1 was interrupted.</source>
        <translation>Se interrumpió una operación en %1.</translation>
    </message>
    <message>
        <source>Everything that it did is in the journal. It needs you: resume it or roll it back, as soon as the server has released it (half a minute after the loss at the latest).</source>
        <translation>Todo lo que hizo está en el diario. Requiere intervención: reanúdela o reviértala en cuanto el servidor la haya liberado (a más tardar medio minuto después de la pérdida).</translation>
    </message>
    <message>
        <source>Show the operation</source>
        <translation>Mostrar la operación</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ConnectionDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connection to %1</source>
        <translation>Conexión con %1</translation>
    </message>
    <message>
        <source>Stages of the connection</source>
        <translation>Etapas de la conexión</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Intentar ahora</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ConnectionTestView</name>
    <message>
        <source>Stages of the connection</source>
        <translation>Etapas de la conexión</translation>
    </message>
    <message>
        <source>&amp;Prepare server…</source>
        <translation>&amp;Preparar el servidor…</translation>
    </message>
    <message>
        <source>Prepare server…</source>
        <translation>Preparar el servidor…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>La conexión falló.</translation>
    </message>
    <message>
        <source>The connection works. The server is not prepared for the console yet.</source>
        <translation>La conexión funciona. El servidor aún no está preparado para la consola.</translation>
    </message>
    <message>
        <source>The connection works, but this console cannot use the server&apos;s registry.</source>
        <translation>La conexión funciona, pero esta consola no puede usar el registro del servidor.</translation>
    </message>
    <message>
        <source>The connection works and the server is ready.</source>
        <translation>La conexión funciona y el servidor está listo.</translation>
    </message>
    <message>
        <source>Not tested yet. A test changes nothing on the server.</source>
        <translation>Aún sin probar. Una prueba no cambia nada en el servidor.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ContainerDetail</name>
    <message numerus="yes">
        <source>Serves %n workspace(s)</source>
        <translation>
            <numerusform>Atiende a %n espacio de trabajo</numerusform>
            <numerusform>Atiende a %n espacios de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace of the registry depends on it.</source>
        <translation>Ningún espacio de trabajo del registro depende de él.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, not limited</source>
        <translation>%1, sin límite</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Restarts by policy</source>
        <translation>Reinicios automáticos</translation>
    </message>
    <message>
        <source>All containers</source>
        <translation>Todos los contenedores</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Abrir el log</translation>
    </message>
    <message>
        <source>Uses now</source>
        <translation>Usa ahora</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ContainerInspectDialog</name>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <translation>Configuración de %1</translation>
    </message>
    <message>
        <source>Reading the container…</source>
        <translation>Leyendo el contenedor…</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>&amp;Show the value…</source>
        <translation>&amp;Mostrar el valor…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>Punto de entrada</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation>Política de reinicio</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>Montajes</translation>
    </message>
    <message>
        <source>Show the value of %1?</source>
        <translation>¿Mostrar el valor de %1?</translation>
    </message>
    <message>
        <source>The activity log keeps that you looked at it. It stays visible until this window is closed.</source>
        <translation>El registro de actividad anota que lo ha mirado. Queda visible hasta que se cierre esta ventana.</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Mostrarlo</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ContainersPage</name>
    <message>
        <source>Containers</source>
        <translation>Contenedores</translation>
    </message>
    <message>
        <source>live, every %1</source>
        <translation>en vivo, cada %1</translation>
    </message>
    <message>
        <source>figures of %1</source>
        <translation>cifras de %1</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>aún no hay cifras</translation>
    </message>
    <message>
        <source>No server is open</source>
        <translation>No hay ningún servidor abierto</translation>
    </message>
    <message>
        <source>Open a server to see its containers.</source>
        <translation>Abra un servidor para ver sus contenedores.</translation>
    </message>
    <message>
        <source>The containers have not been read</source>
        <translation>No se han leído los contenedores</translation>
    </message>
    <message>
        <source>They appear as soon as Docker answers.</source>
        <translation>Aparecen en cuanto responda Docker.</translation>
    </message>
    <message>
        <source>There are no containers</source>
        <translation>No hay contenedores</translation>
    </message>
    <message>
        <source>No container matches</source>
        <translation>Ningún contenedor coincide</translation>
    </message>
    <message>
        <source>Change the search.</source>
        <translation>Cambie la búsqueda.</translation>
    </message>
    <message>
        <source>Whom each serves, what it uses, and how it is</source>
        <translation>A quién atiende cada uno, qué usa y cómo está</translation>
    </message>
    <message>
        <source>Search containers, products, tenants</source>
        <translation>Buscar contenedores, productos, inquilinos</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Abrir el log</translation>
    </message>
    <message>
        <source>&amp;Start…</source>
        <translation>&amp;Iniciar…</translation>
    </message>
    <message>
        <source>S&amp;top…</source>
        <translation>&amp;Detener…</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>&amp;Reiniciar…</translation>
    </message>
    <message>
        <source>Re&amp;deploy…</source>
        <translation>&amp;Volver a desplegar…</translation>
    </message>
    <message>
        <source>&amp;Configuration…</source>
        <translation>&amp;Configuración…</translation>
    </message>
    <message>
        <source>The shell was not opened.</source>
        <translation>No se abrió el shell.</translation>
    </message>
    <message>
        <source>No terminal was found on this desktop.</source>
        <translation>No se encontró ninguna terminal en este escritorio.</translation>
    </message>
    <message>
        <source>The command that opens the shell was copied: paste it into a terminal.</source>
        <translation>Se copió el comando que abre el shell: péguelo en una terminal.</translation>
    </message>
    <message>
        <source>Run a co&amp;mmand…</source>
        <translation>Ejecutar un co&amp;mando…</translation>
    </message>
    <message>
        <source>Run m&amp;igrations…</source>
        <translation>Ejecutar m&amp;igraciones…</translation>
    </message>
    <message>
        <source>Create a s&amp;uperuser…</source>
        <translation>Crear un s&amp;uperusuario…</translation>
    </message>
    <message>
        <source>Open a s&amp;hell</source>
        <translation>Abrir un s&amp;hell</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CopyReadingView</name>
    <message>
        <source>Reading what the copy holds: %1 so far…</source>
        <translation>Leyendo el contenido de la copia: %1 hasta ahora…</translation>
    </message>
    <message>
        <source>Reading what the copy holds…</source>
        <translation>Leyendo el contenido de la copia…</translation>
    </message>
    <message>
        <source>The reading was stopped</source>
        <translation>La lectura se detuvo</translation>
    </message>
    <message>
        <source>Read the copy again to go on.</source>
        <translation>Lea la copia de nuevo para continuar.</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>&amp;Detener la lectura</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Leer de n&amp;uevo</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CreateWorkspaceIdentityPage</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Type the name of the business; it is shown in lists and invoices.</source>
        <translation>Escriba el nombre del negocio; aparece en listas y facturas.</translation>
    </message>
    <message>
        <source>As the customer writes it. It can be changed later and is never part of a technical name.</source>
        <translation>Tal como lo escribe el cliente. Se puede cambiar después y nunca forma parte de un nombre técnico.</translation>
    </message>
    <message>
        <source>Use 3 to 40 lower-case letters (a to z), digits and single hyphens. Begin with a letter and end with a letter or a digit.</source>
        <translation>Use de 3 a 40 letras minúsculas (de la a a la z), dígitos y guiones sueltos. Empiece con una letra y termine con una letra o un dígito.</translation>
    </message>
    <message>
        <source>There is a workspace with this slug already, of: %1. Choose another slug, or a product that is not in this list.</source>
        <translation>Ya hay un espacio de trabajo con este slug, de: %1. Elija otro slug o un producto que no esté en esta lista.</translation>
    </message>
    <message>
        <source>It names the database, the container and the tenant (%1), and cannot be changed later.</source>
        <translation>Da nombre a la base de datos, al contenedor y al inquilino (%1), y no se puede cambiar después.</translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens, without a hyphen at the beginning or end.</source>
        <translation>Use letras, dígitos y guiones, sin guion al principio ni al final.</translation>
    </message>
    <message>
        <source>The first part of the address. Leave it empty to use the slug.</source>
        <translation>La primera parte de la dirección. Déjelo vacío para usar el slug.</translation>
    </message>
    <message>
        <source>Who is the customer?</source>
        <translation>¿Quién es el cliente?</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen every step and confirmed it.</source>
        <translation>Nada cambia antes de haber visto cada paso y de confirmarlo.</translation>
    </message>
    <message>
        <source>Business na&amp;me</source>
        <translation>No&amp;mbre comercial</translation>
    </message>
    <message>
        <source>S&amp;lug</source>
        <translation>S&amp;lug</translation>
    </message>
    <message>
        <source>Sub&amp;domain</source>
        <translation>Sub&amp;dominio</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The workspace is created in production, where real customers work.</source>
        <translation>El espacio de trabajo se crea en producción, donde trabajan clientes reales.</translation>
    </message>
    <message>
        <source>The workspace is created in the QA environment.</source>
        <translation>El espacio de trabajo se crea en el entorno de QA.</translation>
    </message>
    <message>
        <source>Use whole host names such as acme.com, separated by commas.</source>
        <translation>Use nombres de host completos, como acme.com, separados por comas.</translation>
    </message>
    <message>
        <source>Only if the customer brings some; they need containers of its own. Separate them by commas.</source>
        <translation>Solo si el cliente los trae; necesitan contenedores propios. Sepárelos con comas.</translation>
    </message>
    <message>
        <source>&amp;Own domains (optional)</source>
        <translation>D&amp;ominios propios (opcional)</translation>
    </message>
    <message>
        <source>This product has a workspace with this slug already. Choose another one.</source>
        <translation>Este producto ya tiene un espacio de trabajo con este slug. Elija otro.</translation>
    </message>
    <message>
        <source>What is the copy for tests called?</source>
        <translation>¿Cómo se llama la copia para pruebas?</translation>
    </message>
    <message>
        <source>What is the new workspace called?</source>
        <translation>¿Cómo se llama el espacio de trabajo nuevo?</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CreateWorkspacePlanPage</name>
    <message>
        <source>Product and plan</source>
        <translation>Producto y plan</translation>
    </message>
    <message>
        <source>%1 has a workspace with the slug %2 already. Go back and choose another slug.</source>
        <translation>%1 ya tiene un espacio de trabajo con el slug %2. Vuelva atrás y elija otro slug.</translation>
    </message>
    <message>
        <source>Choose a plan to see how the workspace will be hosted.</source>
        <translation>Elija un plan para ver cómo se alojará el espacio de trabajo.</translation>
    </message>
    <message>
        <source>Shared: it runs in the container %1 together with other customers. Its database belongs to it alone.</source>
        <translation>Compartido: funciona en el contenedor %1 junto con otros clientes. Su base de datos es solo suya.</translation>
    </message>
    <message>
        <source>Dedicated: it gets a container of its own, %1, with the memory and processor of the plan. Its database belongs to it alone.</source>
        <translation>Dedicado: recibe un contenedor propio, %1, con la memoria y el procesador del plan. Su base de datos es solo suya.</translation>
    </message>
    <message>
        <source>What does the customer buy?</source>
        <translation>¿Qué contrata el cliente?</translation>
    </message>
    <message>
        <source>The plan decides the limits and whether the workspace shares a container.</source>
        <translation>El plan determina los límites y si el espacio de trabajo comparte un contenedor.</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Producto</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Choose one of the plans.</source>
        <translation>Elija uno de los planes.</translation>
    </message>
    <message>
        <source>There is no catalogue of products yet</source>
        <translation>Aún no hay catálogo de productos</translation>
    </message>
    <message>
        <source>Products and plans are read from the server&apos;s registry. Connect to the server; if it has never been used with this console, prepare it first.</source>
        <translation>Los productos y los planes se leen del registro del servidor. Conecte con el servidor; si nunca se ha usado con esta consola, prepárelo antes.</translation>
    </message>
    <message>
        <source>Prepare the server</source>
        <translation>Preparar el servidor</translation>
    </message>
    <message>
        <source>The address %1 belongs to %2 already. Go back and choose another one.</source>
        <translation>La dirección %1 ya pertenece a %2. Vuelva atrás y elija otra.</translation>
    </message>
    <message>
        <source>Containers of its own, %1 for the application and %2 for its pages. Its schema in the database %3 belongs to it alone.</source>
        <translation>Contenedores propios: %1 para la aplicación y %2 para sus páginas. Su esquema en la base de datos %3 es solo suyo.</translation>
    </message>
    <message>
        <source>&amp;QA variant: for trying things out, beside the customer&apos;s production</source>
        <translation>Variante de &amp;QA: para hacer pruebas, junto a la producción del cliente</translation>
    </message>
    <message>
        <source>Addresses of the workspace</source>
        <translation>Direcciones del espacio de trabajo</translation>
    </message>
    <message>
        <source>How is the copy for tests hosted?</source>
        <translation>¿Cómo se aloja la copia para pruebas?</translation>
    </message>
</context>
<context>
    <name>tmc::ui::CreateWorkspaceWizard</name>
    <message>
        <source>New workspace</source>
        <translation>Nuevo espacio de trabajo</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>This will create the workspace %1</source>
        <translation>Se creará el espacio de trabajo %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::DataSection</name>
    <message>
        <source>There is no connection now, so this may have changed since.</source>
        <translation>Ahora no hay conexión, así que puede haber cambiado desde entonces.</translation>
    </message>
    <message>
        <source>It could not be read again: %1</source>
        <translation>No se pudo volver a leer: %1</translation>
    </message>
    <message>
        <source>It is being read.</source>
        <translation>Se está leyendo.</translation>
    </message>
    <message>
        <source>There is no connection. It appears here as soon as there is one.</source>
        <translation>No hay conexión. Aparecerá aquí en cuanto la haya.</translation>
    </message>
    <message>
        <source>Read %1.</source>
        <translation>Leído %1.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Todavía sin leer.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::DatabaseDetail</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holds %n workspace(s)</source>
        <translation>
            <numerusform>Contiene %n espacio de trabajo</numerusform>
            <numerusform>Contiene %n espacios de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace of the registry is in it.</source>
        <translation>No contiene ningún espacio de trabajo del registro.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Running queries</source>
        <translation>Consultas en curso</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migración</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Extensiones</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>All databases</source>
        <translation>Todas las bases de datos</translation>
    </message>
    <message>
        <source>Show its queries</source>
        <translation>Mostrar sus consultas</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Abrir espacio de trabajo</translation>
    </message>
    <message>
        <source>Open backups</source>
        <translation>Abrir respaldos</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>In the newest copy</source>
        <translation>En la copia más reciente</translation>
    </message>
    <message>
        <source>Not known before two readings a day apart</source>
        <translation>No se sabe hasta tener dos lecturas con un día de diferencia</translation>
    </message>
    <message>
        <source>Growth per day</source>
        <translation>Crecimiento por día</translation>
    </message>
    <message numerus="yes">
        <source>Grown in %n day(s)</source>
        <translation>
            <numerusform>Crecido en %n día</numerusform>
            <numerusform>Crecido en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Aún no se ha leído</translation>
    </message>
    <message>
        <source>No table of migrations</source>
        <translation>Sin tabla de migraciones</translation>
    </message>
    <message>
        <source>There is no copy of it yet.</source>
        <translation>Todavía no hay ninguna copia.</translation>
    </message>
    <message>
        <source>Slow statements</source>
        <translation>Sentencias lentas</translation>
    </message>
    <message>
        <source>In it now</source>
        <translation>Lo que contiene ahora</translation>
    </message>
</context>
<context>
    <name>tmc::ui::DatabasesPage</name>
    <message>
        <source>Databases</source>
        <translation>Bases de datos</translation>
    </message>
    <message>
        <source>Cancel what process %1 does in %2 as %3?</source>
        <translation>¿Cancelar lo que hace el proceso %1 en %2 como %3?</translation>
    </message>
    <message>
        <source>What it has changed in its transaction is undone, and its application gets an error. The activity log keeps that you did it.</source>
        <translation>Se deshace lo que ha cambiado en su transacción, y su aplicación recibe un error. El historial de actividad guarda que lo hizo usted.</translation>
    </message>
    <message>
        <source>&amp;Cancel the query</source>
        <translation>&amp;Cancelar la consulta</translation>
    </message>
    <message>
        <source>PostgreSQL was asked to cancel the query of process %1</source>
        <translation>Se ha pedido a PostgreSQL que cancele la consulta del proceso %1</translation>
    </message>
    <message>
        <source>The activity log says so. The list shows whether it has ended.</source>
        <translation>El historial de actividad lo anota. La lista muestra si ha terminado.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Running queries</source>
        <translation>Consultas en curso</translation>
    </message>
    <message>
        <source>The running queries could not be read</source>
        <translation>No se pudieron leer las consultas en curso</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>The databases could not be read again; below is what was read before</source>
        <translation>No se pudieron leer de nuevo las bases de datos; abajo está lo que se leyó antes</translation>
    </message>
    <message>
        <source>Other roles&apos; queries are not shown</source>
        <translation>Las consultas de otros roles no se muestran</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>El servidor no está conectado.</translation>
    </message>
    <message>
        <source>The server must be prepared first</source>
        <translation>Primero se debe preparar el servidor</translation>
    </message>
    <message>
        <source>It does nothing that could be cancelled.</source>
        <translation>No hace nada que se pueda cancelar.</translation>
    </message>
    <message>
        <source>No server is open</source>
        <translation>No hay ningún servidor abierto</translation>
    </message>
    <message>
        <source>Open a server to see its databases.</source>
        <translation>Abra un servidor para ver sus bases de datos.</translation>
    </message>
    <message>
        <source>The queries have not been read</source>
        <translation>Las consultas no se han leído</translation>
    </message>
    <message>
        <source>The databases have not been read</source>
        <translation>Las bases de datos no se han leído</translation>
    </message>
    <message>
        <source>They appear as soon as PostgreSQL answers.</source>
        <translation>Aparecen en cuanto responde PostgreSQL.</translation>
    </message>
    <message>
        <source>No running query matches</source>
        <translation>Ninguna consulta en curso coincide</translation>
    </message>
    <message>
        <source>No database matches</source>
        <translation>Ninguna base de datos coincide</translation>
    </message>
    <message>
        <source>Change the search or choose another section.</source>
        <translation>Cambie la búsqueda o elija otra sección.</translation>
    </message>
    <message>
        <source>What runs now is not known</source>
        <translation>No se sabe qué está en curso ahora</translation>
    </message>
    <message>
        <source>When it was read last, no client was running a query.</source>
        <translation>En la última lectura, ningún cliente ejecutaba una consulta.</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>No hay nada en curso</translation>
    </message>
    <message>
        <source>No client is running a query or holds a transaction open.</source>
        <translation>Ningún cliente ejecuta una consulta ni mantiene abierta una transacción.</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nada requiere atención</translation>
    </message>
    <message>
        <source>Every database is there, and open to nobody but its own tenant as far as could be read.</source>
        <translation>Todas las bases de datos están y, hasta donde se pudo leer, solo están abiertas a su propio inquilino.</translation>
    </message>
    <message>
        <source>There are no databases</source>
        <translation>No hay bases de datos</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en directo</translation>
    </message>
    <message>
        <source>Whose each is, how large and how open, and what runs in it</source>
        <translation>De quién es cada una, cuánto ocupa, qué tan abierta está y qué hay en curso en ella</translation>
    </message>
    <message>
        <source>Show its &amp;queries</source>
        <translation>Mostrar sus co&amp;nsultas</translation>
    </message>
    <message>
        <source>Open the &amp;workspace</source>
        <translation>Abrir el &amp;espacio de trabajo</translation>
    </message>
    <message>
        <source>Open the &amp;backups</source>
        <translation>Abrir los &amp;respaldos</translation>
    </message>
    <message>
        <source>&amp;Cancel query…</source>
        <translation>&amp;Cancelar la consulta…</translation>
    </message>
    <message>
        <source>Search databases, tenants, statements</source>
        <translation>Buscar bases de datos, inquilinos, sentencias</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>The query of process %1 has ended meanwhile</source>
        <translation>La consulta del proceso %1 ya terminó</translation>
    </message>
    <message>
        <source>Nothing was cancelled.</source>
        <translation>No se canceló nada.</translation>
    </message>
    <message>
        <source>Slow statements</source>
        <translation>Sentencias lentas</translation>
    </message>
    <message>
        <source>What statements took could not be read</source>
        <translation>No se pudo leer cuánto tardaron las sentencias</translation>
    </message>
    <message>
        <source>Other roles&apos; statements are counted without their text</source>
        <translation>Las sentencias de otros roles se miden sin su texto</translation>
    </message>
    <message>
        <source>Show its &amp;slow statements</source>
        <translation>Mostrar sus &amp;sentencias lentas</translation>
    </message>
</context>
<context>
    <name>tmc::ui::DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>comprobando…</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>sin comprobar todavía</translation>
    </message>
    <message>
        <source>What was checked, what was found, and what mends it</source>
        <translation>Qué se comprobó, qué se encontró y qué lo arregla</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Comprobar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Report for support…</source>
        <translation>&amp;Informe para soporte…</translation>
    </message>
    <message>
        <source>No server is open</source>
        <translation>No hay ningún servidor abierto</translation>
    </message>
    <message>
        <source>Open a server to check it.</source>
        <translation>Abra un servidor para comprobarlo.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::DropKeptWizard</name>
    <message>
        <source>Drop %1 for good?</source>
        <translation>¿Eliminar %1 definitivamente?</translation>
    </message>
    <message>
        <source>This will drop what a restore has put aside for %1</source>
        <translation>Esto eliminará lo que una restauración apartó de %1</translation>
    </message>
    <message>
        <source>Drop kept data of %1</source>
        <translation>Eliminar datos conservados de %1</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>A restore has put it aside. What it holds and no backup has is gone afterwards.</source>
        <translation>La apartó una restauración. Lo que contenga y no esté en ningún respaldo se pierde.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::FactGrid</name>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>tmc::ui::FilesSection</name>
    <message>
        <source>Files on this computer</source>
        <translation>Archivos en este equipo</translation>
    </message>
    <message>
        <source>Passwords are in none of them: they are in the operating system&apos;s keychain or in the password file that you named. Only your user may read these folders.</source>
        <translation>Las contraseñas no están en ninguno de ellos: están en el almacén de contraseñas del sistema operativo o en el archivo de contraseña que usted indicó. Solo su usuario puede leer estas carpetas.</translation>
    </message>
    <message>
        <source>Copy the path: %1</source>
        <translation>Copiar la ruta: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>tmc::ui::FindingRow</name>
    <message>
        <source>Known since %1</source>
        <translation>Conocido desde %1</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Do not tell it for a while</source>
        <translation>No avisar de ello durante un tiempo</translation>
    </message>
    <message>
        <source>Tell it again</source>
        <translation>Volver a avisar</translation>
    </message>
    <message>
        <source>muted until %1</source>
        <translation>silenciado hasta %1</translation>
    </message>
    <message>
        <source>muted for good</source>
        <translation>silenciado para siempre</translation>
    </message>
    <message>
        <source>All of this kind are muted.</source>
        <translation>Todos los de este tipo están silenciados.</translation>
    </message>
    <message>
        <source>Mute this for a day</source>
        <translation>Silenciar este durante un día</translation>
    </message>
    <message>
        <source>Mute this for 30 days</source>
        <translation>Silenciar este durante 30 días</translation>
    </message>
    <message>
        <source>Mute this for good</source>
        <translation>Silenciar este para siempre</translation>
    </message>
    <message>
        <source>Mute all of this kind for a day</source>
        <translation>Silenciar todos los de este tipo durante un día</translation>
    </message>
    <message>
        <source>Mute all of this kind for 30 days</source>
        <translation>Silenciar todos los de este tipo durante 30 días</translation>
    </message>
    <message>
        <source>Mute all of this kind for good</source>
        <translation>Silenciar todos los de este tipo para siempre</translation>
    </message>
</context>
<context>
    <name>tmc::ui::FirstRunPage</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Welcome to Tenant Master Console</source>
        <translation>Le damos la bienvenida a Tenant Master Console</translation>
    </message>
    <message>
        <source>Add the first server that you look after. The console reaches it through SSH only.</source>
        <translation>Añada el primer servidor que administra. La consola llega a él solo por SSH.</translation>
    </message>
    <message>
        <source>&amp;Try it without a server</source>
        <translation>&amp;Probar sin servidor</translation>
    </message>
    <message>
        <source>Shows sample data that come with the program</source>
        <translation>Muestra datos de ejemplo que vienen con el programa</translation>
    </message>
</context>
<context>
    <name>tmc::ui::FourPartErrorView</name>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>Detalle técnico</translation>
    </message>
</context>
<context>
    <name>tmc::ui::HostKeyChangedDialog</name>
    <message>
        <source>Changed host key</source>
        <translation>Clave del host cambiada</translation>
    </message>
    <message>
        <source>The server %1 shows another key than before</source>
        <translation>El servidor %1 presenta una clave distinta de la anterior</translation>
    </message>
    <message>
        <source>The console did not connect and sent nothing. Either %1 was installed again, or another machine answers in its place and wants to read your passwords.</source>
        <translation>La consola no se conectó ni envió nada. O bien %1 se instaló de nuevo, o bien otra máquina responde en su lugar y quiere leer sus contraseñas.</translation>
    </message>
    <message>
        <source>The key that you trusted</source>
        <translation>La clave de confianza</translation>
    </message>
    <message>
        <source>The key that was shown now</source>
        <translation>La clave presentada ahora</translation>
    </message>
    <message>
        <source>Ask whoever looks after the server whether its key was changed. If it was, choose &quot;Forget the host key…&quot; in the menu of the server; with the next connection you compare the new key before it is trusted.</source>
        <translation>Pregunte a quien administra el servidor si se cambió la clave. Si es así, elija «Olvidar la clave del host…» en el menú del servidor; en la próxima conexión se compara la clave nueva antes de confiar en ella.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tmc::ui::HostKeyDialog</name>
    <message>
        <source>Unknown host key</source>
        <translation>Clave del host desconocida</translation>
    </message>
    <message>
        <source>Is this really the server %1?</source>
        <translation>¿Es este realmente el servidor %1?</translation>
    </message>
    <message>
        <source>The console has never connected to %1 before. The server showed the key below. Compare it once, so that nobody can put another machine in its place.</source>
        <translation>La consola nunca se había conectado a %1. El servidor presentó la clave de abajo. Compárela una vez, para que nadie pueda poner otra máquina en su lugar.</translation>
    </message>
    <message>
        <source>Fingerprint of the server&apos;s key (%1)</source>
        <translation>Huella de la clave del servidor (%1)</translation>
    </message>
    <message>
        <source>Log in to the server by a way that you trust, for example your provider&apos;s web console, and run this there:</source>
        <translation>Inicie sesión en el servidor por una vía de confianza, por ejemplo la consola web del proveedor, y ejecute allí:</translation>
    </message>
    <message>
        <source>Command to run on the server</source>
        <translation>Comando para ejecutar en el servidor</translation>
    </message>
    <message>
        <source>&amp;Paste here what the server prints</source>
        <translation>&amp;Pegue aquí lo que muestra el servidor</translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint by eye and it is the same</source>
        <translation>He &amp;comparado la huella a simple vista y es la misma</translation>
    </message>
    <message>
        <source>&amp;Trust this server</source>
        <translation>Con&amp;fiar en este servidor</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>Confiar en este servidor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The fingerprints are the same.</source>
        <translation>Las huellas son iguales.</translation>
    </message>
    <message>
        <source>This is not the fingerprint that the server showed. Do not trust it before you know why.</source>
        <translation>Esta no es la huella que presentó el servidor. No confíe en él antes de saber por qué.</translation>
    </message>
    <message>
        <source>Or compare them by eye and confirm it:</source>
        <translation>O compárelas a simple vista y confírmelo:</translation>
    </message>
</context>
<context>
    <name>tmc::ui::KeptDatabasesCard</name>
    <message>
        <source>%1: %2, kept since %3 (%4)</source>
        <translation>%1: %2, conservada desde el %3 (%4)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Drop…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>%1: kept since %2 (%3)</source>
        <translation>%1: se conserva desde el %2 (%3)</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Put aside by restores</source>
        <translation>Apartado por restauraciones</translation>
    </message>
    <message>
        <source>What the workspace held before a restore, what a restore that was undone had brought, and tables beside the present ones. It takes room on the server until somebody drops it.</source>
        <translation>Lo que contenía el espacio de trabajo antes de una restauración, lo que trajo una restauración deshecha y las tablas junto a las actuales. Ocupa espacio en el servidor hasta que alguien lo elimine.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Pulse las teclas</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>Press the keys together. Backspace: no key. Escape: leave it as it was.</source>
        <translation>Pulse las teclas a la vez. Retroceso: sin tecla. Escape: dejarlo como estaba.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::KeyboardSection</name>
    <message>
        <source>%1 cannot be given away</source>
        <translation>%1 no se puede asignar</translation>
    </message>
    <message>
        <source>It is the same everywhere: %1.</source>
        <translation>Es igual en todas partes: %1.</translation>
    </message>
    <message>
        <source>%1 already does: %2</source>
        <translation>%1 ya se usa para: %2</translation>
    </message>
    <message>
        <source>If you use it for “%1”, “%2” loses it.</source>
        <translation>Si se usa para «%1», «%2» la pierde.</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Usarla aquí</translation>
    </message>
    <message>
        <source>These keys are the same everywhere and cannot be changed.</source>
        <translation>Estas teclas son iguales en todas partes y no se pueden cambiar.</translation>
    </message>
    <message>
        <source>To change keys, choose a command, press Return and then the new keys.</source>
        <translation>Para cambiar las teclas, elija un comando, pulse Intro y luego las teclas nuevas.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Change &amp;keys</source>
        <translation>Cambiar &amp;teclas</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Sin tecla</translation>
    </message>
    <message>
        <source>Re&amp;set</source>
        <translation>Rest&amp;ablecer</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>Restablecer t&amp;odas</translation>
    </message>
</context>
<context>
    <name>tmc::ui::LoadChart</name>
    <message>
        <source>The last %1</source>
        <translation>Los últimos %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::LogTimes</name>
    <message>
        <source>From the beginning</source>
        <translation>Desde el principio</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Últimos 15 minutos</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>From a time…</source>
        <translation>Desde una hora…</translation>
    </message>
    <message>
        <source>Until now, and on</source>
        <translation>Hasta ahora y más</translation>
    </message>
    <message>
        <source>Until 15 minutes ago</source>
        <translation>Hasta hace 15 minutos</translation>
    </message>
    <message>
        <source>Until an hour ago</source>
        <translation>Hasta hace una hora</translation>
    </message>
    <message>
        <source>Until 24 hours ago</source>
        <translation>Hasta hace 24 horas</translation>
    </message>
    <message>
        <source>Until 7 days ago</source>
        <translation>Hasta hace 7 días</translation>
    </message>
    <message>
        <source>Until a time…</source>
        <translation>Hasta una hora…</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>Beginning of the time that is read</source>
        <translation>Comienzo del tiempo que se lee</translation>
    </message>
    <message>
        <source>End of the time that is read</source>
        <translation>Fin del tiempo que se lee</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
</context>
<context>
    <name>tmc::ui::LogView</name>
    <message>
        <source>Bookmarked: %1</source>
        <translation>Con marcador: %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>The containers have not been read.</source>
        <translation>Los contenedores no se han leído.</translation>
    </message>
    <message>
        <source>%1 has ended and is waited for.</source>
        <translation>%1 ha terminado y se espera a que vuelva.</translation>
    </message>
    <message>
        <source>%1 runs again.</source>
        <translation>%1 vuelve a funcionar.</translation>
    </message>
    <message>
        <source>%1 was replaced by a new container.</source>
        <translation>%1 fue sustituido por un contenedor nuevo.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en vivo</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>aún no leído</translation>
    </message>
    <message>
        <source>Choose what to show</source>
        <translation>Elegir qué mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n contenedor</numerusform>
            <numerusform>%n contenedores</numerusform>
        </translation>
    </message>
    <message>
        <source>The search is not a regular expression</source>
        <translation>La búsqueda no es una expresión regular</translation>
    </message>
    <message>
        <source>The log breaks off here</source>
        <translation>El log se interrumpe aquí</translation>
    </message>
    <message>
        <source>It goes on without a gap as soon as the server answers.</source>
        <translation>Continuará sin huecos en cuanto el servidor responda.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>The log is read as soon as the server is connected.</source>
        <translation>El log se lee en cuanto el servidor está conectado.</translation>
    </message>
    <message>
        <source>Nothing is shown yet</source>
        <translation>Aún no se muestra nada</translation>
    </message>
    <message>
        <source>Choose containers, or everything that tells of one workspace.</source>
        <translation>Elija contenedores, o todo lo que habla de un espacio de trabajo.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Leyendo el log…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No line that was read matches the filters.</source>
        <translation>Ninguna línea leída coincide con los filtros.</translation>
    </message>
    <message>
        <source>No line has been read</source>
        <translation>No se ha leído ninguna línea</translation>
    </message>
    <message>
        <source>What the containers write appears here at once.</source>
        <translation>Lo que escriban los contenedores aparece aquí enseguida.</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 de %2 líneas</translation>
    </message>
    <message>
        <source>Older ones were let go.</source>
        <translation>Las más antiguas se han soltado.</translation>
    </message>
    <message>
        <source>What containers write, in the order of time</source>
        <translation>Lo que escriben los contenedores, por orden de tiempo</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Fo&amp;llow</source>
        <translation>S&amp;eguir</translation>
    </message>
    <message>
        <source>Stop reading; nothing is lost</source>
        <translation>Dejar de leer; no se pierde nada</translation>
    </message>
    <message>
        <source>Stay at the newest line</source>
        <translation>Quedarse en la línea más reciente</translation>
    </message>
    <message>
        <source>Search with a regular expression</source>
        <translation>Buscar con una expresión regular</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Líneas del log</translation>
    </message>
    <message>
        <source>Selected line</source>
        <translation>Línea seleccionada</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>Todos los niveles</translation>
    </message>
    <message>
        <source>Information and graver</source>
        <translation>Información y más graves</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exportar el log</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The log is being exported</source>
        <translation>Se está exportando el log</translation>
    </message>
    <message>
        <source>%1 lines, %2</source>
        <translation>%1 líneas, %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The log was exported</source>
        <translation>El log se exportó</translation>
    </message>
    <message>
        <source>%1 lines, %2: %3</source>
        <translation>%1 líneas, %2: %3</translation>
    </message>
    <message>
        <source>The export was cancelled</source>
        <translation>La exportación se canceló</translation>
    </message>
    <message>
        <source>No file was left.</source>
        <translation>No quedó ningún archivo.</translation>
    </message>
    <message>
        <source>The log was not exported</source>
        <translation>El log no se exportó</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Write everything that the filters let through to a file, also what is no longer on the page</source>
        <translation>Escribir en un archivo todo lo que dejan pasar los filtros, también lo que ya no está en la página</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Marcador siguiente</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Marcador anterior</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Quitar el marcador</translation>
    </message>
    <message>
        <source>Bookmark the line</source>
        <translation>Poner un marcador en la línea</translation>
    </message>
    <message>
        <source>The time ends before it begins</source>
        <translation>El tiempo termina antes de empezar</translation>
    </message>
    <message>
        <source>Nothing is read until the end is later than the beginning.</source>
        <translation>No se lee nada mientras el fin no sea posterior al comienzo.</translation>
    </message>
    <message>
        <source>Nothing was written in this time</source>
        <translation>No se escribió nada en este tiempo</translation>
    </message>
    <message>
        <source>Choose another time, or other containers.</source>
        <translation>Elija otro tiempo u otros contenedores.</translation>
    </message>
    <message>
        <source>Read up to %1.</source>
        <translation>Leído hasta %1.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::MainWindow</name>
    <message>
        <source>No server</source>
        <translation>Sin servidor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reading the server…</source>
        <translation>Leyendo el servidor…</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) need you</source>
        <translation>
            <numerusform>%n operación requiere intervención</numerusform>
            <numerusform>%n operaciones requieren intervención</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenant Master Console</source>
        <translation>Tenant Master Console</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (%2) – %3 – %4</source>
        <translation>%1 (%2) – %3 – %4</translation>
    </message>
    <message>
        <source>About Tenant Master Console</source>
        <translation>Acerca de Tenant Master Console</translation>
    </message>
    <message>
        <source>Tenant Master Console %1</source>
        <translation>Tenant Master Console %1</translation>
    </message>
    <message>
        <source>Looks after multi-tenant servers through SSH. Built with Qt %1.</source>
        <translation>Administra por SSH servidores con muchos inquilinos. Hecho con Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>An operation is running</source>
        <translation>Hay una operación en curso</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Interrupt and quit</source>
        <translation>Interrumpir y salir</translation>
    </message>
    <message>
        <source>Connecting to %1: %2</source>
        <translation>Conectando con %1: %2</translation>
    </message>
    <message>
        <source>Reconnecting to %1: %2</source>
        <translation>Reconectando con %1: %2</translation>
    </message>
    <message>
        <source>An operation is running on: %1. If you quit now, it is interrupted after the call that it is in. Everything that was done is in the journal: any console can resume the operation or roll it back.</source>
        <translation>Hay una operación en curso en: %1. Si sale ahora, se interrumpe después de la llamada en la que está. Todo lo que se hizo está en el diario: cualquier consola puede reanudar la operación o revertirla.</translation>
    </message>
    <message>
        <source>%1: lost, next try in %2</source>
        <translation>%1: conexión perdida, próximo intento en %2</translation>
    </message>
    <message>
        <source>State of the connection; shows its stages</source>
        <translation>Estado de la conexión; muestra sus etapas</translation>
    </message>
    <message>
        <source>Show the stages of the connection</source>
        <translation>Mostrar las etapas de la conexión</translation>
    </message>
    <message>
        <source>Quit while backups are being made?</source>
        <translation>¿Salir mientras se hacen respaldos?</translation>
    </message>
    <message>
        <source>Backups are being made on: %1. The one that runs is cancelled and leaves nothing; those after it are not begun.</source>
        <translation>Se están haciendo respaldos en: %1. El que se está haciendo se cancela y no deja nada; los siguientes no se inician.</translation>
    </message>
    <message>
        <source>Cancel them and &amp;quit</source>
        <translation>Cancelarlos y &amp;salir</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) have no recent good backup</source>
        <translation>
            <numerusform>%n espacio de trabajo no tiene un respaldo bueno reciente</numerusform>
            <numerusform>%n espacios de trabajo no tienen un respaldo bueno reciente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical finding(s)</source>
        <translation>
            <numerusform>%n hallazgo crítico</numerusform>
            <numerusform>%n hallazgos críticos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::MessageBanner</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Descartar este mensaje</translation>
    </message>
</context>
<context>
    <name>tmc::ui::NewPasswordDialog</name>
    <message>
        <source>Password of the new user</source>
        <translation>Contraseña del nuevo usuario</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>I have it: c&amp;reate the user</source>
        <translation>La tengo: c&amp;rear el usuario</translation>
    </message>
    <message>
        <source>Keep this password before the user is created</source>
        <translation>Guarde esta contraseña antes de que se cree el usuario</translation>
    </message>
    <message>
        <source>It is shown only now and kept nowhere by this program, and it is valid when the command has succeeded. Give it to the user in a safe way; the user can change it after the first login.</source>
        <translation>Se muestra solo ahora, este programa no la guarda en ninguna parte y será válida cuando el comando haya tenido éxito. Désela al usuario de forma segura; el usuario puede cambiarla tras el primer inicio de sesión.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationActions</name>
    <message>
        <source>This console is working on it.</source>
        <translation>Esta consola está trabajando en ella.</translation>
    </message>
    <message>
        <source>Another console is working on it (%1). If that console stops, anybody can take over after %2.</source>
        <translation>Otra consola está trabajando en ella (%1). Si esa consola se detiene, cualquiera puede tomar el relevo después de %2.</translation>
    </message>
    <message>
        <source>This console runs another operation. Wait until it has ended.</source>
        <translation>Esta consola ejecuta otra operación. Espere a que termine.</translation>
    </message>
    <message>
        <source>Connect to the server to resume it or to roll it back.</source>
        <translation>Conecte con el servidor para reanudarla o revertirla.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationDetail</name>
    <message>
        <source>%1, until %2</source>
        <translation>%1, hasta %2</translation>
    </message>
    <message>
        <source>Roll &amp;back…</source>
        <translation>Re&amp;vertir…</translation>
    </message>
    <message>
        <source>Go on rolling &amp;back…</source>
        <translation>Seguir re&amp;virtiendo…</translation>
    </message>
    <message>
        <source>Whether it took effect is looked up on the server when the operation goes on.</source>
        <translation>Si surtió efecto se consulta al servidor cuando la operación continúe.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the runbook from the journal…</source>
        <translation>Leyendo el guion del diario…</translation>
    </message>
    <message>
        <source>This version cannot show the runbook: it was written by another one.</source>
        <translation>Esta versión no puede mostrar el guion: lo escribió otra.</translation>
    </message>
    <message>
        <source>The runbook could not be read from the journal.</source>
        <translation>No se pudo leer el guion del diario.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Operation as JSON</source>
        <translation>Operación como JSON</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Iniciada por</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>With version</source>
        <translation>Con la versión</translation>
    </message>
    <message>
        <source>Worked on by</source>
        <translation>La atiende</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>Volver a la &amp;lista</translation>
    </message>
    <message>
        <source>&amp;Resume…</source>
        <translation>&amp;Reanudar…</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>&amp;Guardar el informe…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Steps of the operation</source>
        <translation>Pasos de la operación</translation>
    </message>
    <message>
        <source>The runbook that was confirmed</source>
        <translation>El guion que se confirmó</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationProgress</name>
    <message>
        <source>Being undone</source>
        <translation>Deshaciéndose</translation>
    </message>
    <message>
        <source>%1 What it had done was undone.</source>
        <translation>%1 Lo que había hecho se deshizo.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Could not be undone. %1</source>
        <translation>No pudo deshacerse. %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationProgressPage</name>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationProgressView</name>
    <message>
        <source>Abort the step that is running?</source>
        <translation>¿Abortar el paso en curso?</translation>
    </message>
    <message>
        <source>The call that runs now is cancelled, and it may have taken effect already. The operation stays open: when it is resumed or rolled back, the console first asks the server what happened. If there is time, stop after this step instead.</source>
        <translation>La llamada en curso se cancela, y puede que ya haya surtido efecto. La operación queda abierta: al reanudarla o revertirla, la consola pregunta primero al servidor qué ocurrió. Si hay tiempo, es mejor detener después de este paso.</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>&amp;Abortar</translation>
    </message>
    <message>
        <source>The server is being checked once more before the first step…</source>
        <translation>El servidor se comprueba una vez más antes del primer paso…</translation>
    </message>
    <message>
        <source>What has been done is being undone.</source>
        <translation>Se está deshaciendo lo hecho.</translation>
    </message>
    <message>
        <source>What has been done is being undone: %1</source>
        <translation>Se está deshaciendo lo hecho: %1</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>%1 and %2 are numbers, %3 says what the step does.</extracomment>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>Elapsed %1, expected to take %2 more</source>
        <extracomment>%1 is minutes and seconds, such as &quot;1:05&quot;; %2 is &quot;about 40 seconds&quot;.</extracomment>
        <translation>Transcurrido: %1; se prevé %2 más</translation>
    </message>
    <message>
        <source>Elapsed %1</source>
        <translation>Transcurrido: %1</translation>
    </message>
    <message>
        <source>To stop means: this step ends, no further one begins. The operation stays open and can be resumed or rolled back, from here or from another console.</source>
        <translation>Detener significa: este paso termina y no empieza ninguno más. La operación queda abierta y se puede reanudar o revertir, desde aquí o desde otra consola.</translation>
    </message>
    <message>
        <source>The steps that were done are being undone in reverse order. This ends by itself.</source>
        <translation>Los pasos hechos se están deshaciendo en orden inverso. Esto termina solo.</translation>
    </message>
    <message>
        <source>Aborting: the running call is being cancelled. What it did is asked before anything else happens.</source>
        <translation>Abortando: se está cancelando la llamada en curso. Antes de cualquier otra cosa se consulta qué hizo.</translation>
    </message>
    <message>
        <source>Stopping after this step. No further step begins.</source>
        <translation>Se detendrá después de este paso. No empieza ningún paso más.</translation>
    </message>
    <message>
        <source>Progress of the operation</source>
        <translation>Progreso de la operación</translation>
    </message>
    <message>
        <source>Steps that are done</source>
        <translation>Pasos hechos</translation>
    </message>
    <message>
        <source>Steps of the operation</source>
        <translation>Pasos de la operación</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Output of the steps</source>
        <translation>Salida de los pasos</translation>
    </message>
    <message>
        <source>&amp;Stop after this step</source>
        <translation>&amp;Detener después de este paso</translation>
    </message>
    <message>
        <source>A&amp;bort…</source>
        <translation>A&amp;bortar…</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>La operación terminó.</translation>
    </message>
    <message>
        <source>It took %1</source>
        <translation>Duración: %1</translation>
    </message>
    <message>
        <source>Elapsed %1; %2 of %3 read from the backup</source>
        <extracomment>%1 is minutes and seconds, such as &quot;1:05&quot;; %2 and %3 are sizes.</extracomment>
        <translation>Transcurrido: %1; leídos del respaldo: %2 de %3</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationPrompts</name>
    <message>
        <source>Resume “%1”?</source>
        <translation>¿Reanudar «%1»?</translation>
    </message>
    <message>
        <source>It goes on after the last step that is known to be done. A step of which it is not known whether it took effect is looked up on the server first; nothing is done twice.</source>
        <translation>Continúa después del último paso que consta como hecho. Si de un paso no se sabe si surtió efecto, primero se consulta al servidor; nada se hace dos veces.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Roll back “%1”?</source>
        <translation>¿Revertir «%1»?</translation>
    </message>
    <message>
        <source>Every step that was begun is undone, the last one first. Only what this operation made is removed; what was there before stays.</source>
        <translation>Se deshace cada paso empezado, del último al primero. Solo se elimina lo que creó esta operación; lo que ya existía se queda.</translation>
    </message>
    <message>
        <source>&amp;Roll back</source>
        <translation>Re&amp;vertir</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationReport</name>
    <message>
        <source>To undo it: %1</source>
        <translation>Para deshacerlo: %1</translation>
    </message>
    <message>
        <source>It touches: %1</source>
        <translation>Afecta a: %1</translation>
    </message>
    <message>
        <source>Expected duration: %1</source>
        <translation>Duración prevista: %1</translation>
    </message>
    <message>
        <source>This stands in the way:</source>
        <translation>Impedimentos:</translation>
    </message>
    <message>
        <source>Planned %1, operation %2.</source>
        <translation>Planificada %1, operación %2.</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>Operation: %1</source>
        <translation>Operación: %1</translation>
    </message>
    <message>
        <source>Started by %1 with version %2, %3</source>
        <translation>Iniciada por %1 con la versión %2, %3</translation>
    </message>
    <message>
        <source>Finished %1</source>
        <translation>Terminada %1</translation>
    </message>
    <message>
        <source>What went wrong:</source>
        <translation>Qué salió mal:</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Pasos:</translation>
    </message>
    <message>
        <source>The runbook that was confirmed:</source>
        <translation>El guion que se confirmó:</translation>
    </message>
    <message>
        <source>Planned from what the server said on %1</source>
        <translation>Planificado con lo que el servidor dijo el %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationResultPage</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A step of the journal and its state, such as &quot;Create the database x: done&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The operation was rolled back. Below is why, and what the journal on the server says about it.</source>
        <translation>La operación se revirtió. Abajo se indica por qué y qué dice de ello el diario del servidor.</translation>
    </message>
    <message>
        <source>The operation was not started</source>
        <translation>La operación no se inició</translation>
    </message>
    <message>
        <source>It was refused before anything was written. The server is as it was.</source>
        <translation>Se rechazó antes de escribir nada. El servidor está como estaba.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin iniciar</translation>
    </message>
    <message>
        <source>The certificate is requested by the proxy once the name leads to this server; until then a browser warns.</source>
        <translation>El proxy solicita el certificado en cuanto el nombre lleve a este servidor; hasta entonces los navegadores muestran una advertencia.</translation>
    </message>
    <message>
        <source>Reading the journal on the server…</source>
        <translation>Leyendo el diario del servidor…</translation>
    </message>
    <message>
        <source>The journal on the server could not be read, so it is not known here what is still in place. %1</source>
        <translation>No se pudo leer el diario del servidor, así que aquí no se sabe qué sigue en pie. %1</translation>
    </message>
    <message>
        <source>Every step that was begun has been undone. Nothing was left behind.</source>
        <translation>Cada paso empezado se ha deshecho. No quedó nada atrás.</translation>
    </message>
    <message>
        <source>No step has been begun.</source>
        <translation>No se ha empezado ningún paso.</translation>
    </message>
    <message>
        <source>These steps have been begun and are not undone:</source>
        <translation>Estos pasos se empezaron y no se han deshecho:</translation>
    </message>
    <message>
        <source>Connect to the server first.</source>
        <translation>Conecte primero con el servidor.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>What was verified on the server</source>
        <translation>Lo comprobado en el servidor</translation>
    </message>
    <message>
        <source>What the journal says</source>
        <translation>Lo que dice el diario</translation>
    </message>
    <message>
        <source>Cop&amp;y the address</source>
        <translation>Cop&amp;iar la dirección</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>&amp;Abrir en el navegador</translation>
    </message>
    <message>
        <source>&amp;Resume…</source>
        <translation>&amp;Reanudar…</translation>
    </message>
    <message>
        <source>Roll &amp;back…</source>
        <translation>Re&amp;vertir…</translation>
    </message>
    <message>
        <source>&amp;Show in Operations</source>
        <translation>&amp;Mostrar en Operaciones</translation>
    </message>
    <message>
        <source>&amp;Preview again</source>
        <translation>&amp;Nueva vista previa</translation>
    </message>
    <message>
        <source>&amp;Take it back…</source>
        <translation>&amp;Deshacer el cambio…</translation>
    </message>
    <message>
        <source>Preview the change back to the values from before</source>
        <translation>Ver la vista previa del cambio a los valores anteriores</translation>
    </message>
    <message>
        <source>S&amp;witch back…</source>
        <translation>&amp;Volver…</translation>
    </message>
    <message>
        <source>Preview the change back to the plan from before</source>
        <translation>Vista previa del cambio de vuelta al plan anterior</translation>
    </message>
    <message>
        <source>Remove the old &amp;container…</source>
        <translation>Quitar el &amp;contenedor anterior…</translation>
    </message>
    <message>
        <source>Output of the command</source>
        <translation>Salida del comando</translation>
    </message>
    <message>
        <source>The server is being read again.</source>
        <translation>El servidor se está leyendo de nuevo.</translation>
    </message>
    <message>
        <source>Open &amp;workspace</source>
        <translation>Abrir el &amp;espacio de trabajo</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Reading the server again…</source>
        <translation>Leyendo el servidor de nuevo…</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. The server was read %1.</source>
        <extracomment>%1 is &quot;3 minutes ago&quot; or &quot;just now&quot;.</extracomment>
        <translation>Aún no se ha cambiado nada. Lectura del servidor: %1.</translation>
    </message>
    <message>
        <source>The server has changed since this preview was made</source>
        <translation>El servidor ha cambiado desde que se generó esta vista previa</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>Nueva vista previa</translation>
    </message>
    <message>
        <source>This is a preview without a connection</source>
        <translation>Esta es una vista previa sin conexión</translation>
    </message>
    <message>
        <source>The server was read %1. You can read and save the preview; connect to the server to run it.</source>
        <extracomment>%1 is &quot;3 minutes ago&quot;, &quot;just now&quot; or &quot;never&quot;.</extracomment>
        <translation>Lectura del servidor: %1. La vista previa se puede leer y guardar; conecte con el servidor para ejecutarla.</translation>
    </message>
    <message>
        <source>This console runs another operation</source>
        <translation>Esta consola ejecuta otra operación</translation>
    </message>
    <message>
        <source>Operations run one after the other. This one can be run as soon as the other has ended.</source>
        <translation>Las operaciones se ejecutan una tras otra. Esta se podrá ejecutar en cuanto termine la otra.</translation>
    </message>
    <message>
        <source>This cannot be run yet</source>
        <translation>Aún no se puede ejecutar</translation>
    </message>
    <message>
        <source>Something stands in the way; below is what, and what to do about it.</source>
        <translation>Hay algún impedimento; abajo se indica cuál y qué hacer.</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Ac&amp;tualizar</translation>
    </message>
    <message>
        <source>Read the server again and plan anew (F5)</source>
        <translation>Leer el servidor de nuevo y volver a planificar (F5)</translation>
    </message>
    <message>
        <source>&amp;Use the new preview</source>
        <translation>&amp;Usar la nueva vista previa</translation>
    </message>
    <message>
        <source>What would be done now</source>
        <translation>Lo que se haría ahora</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationWizard</name>
    <message>
        <source>Close this window while the operation runs?</source>
        <translation>¿Cerrar esta ventana mientras la operación está en curso?</translation>
    </message>
    <message>
        <source>The operation goes on without it. You find it on the page Operations, where it can be watched and stopped.</source>
        <translation>La operación continúa sin ella. En la página Operaciones se puede seguir y detener.</translation>
    </message>
    <message>
        <source>Close the &amp;window</source>
        <translation>Cerrar la &amp;ventana</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>Steps of the wizard</source>
        <translation>Pasos del asistente</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Run now</source>
        <translation>&amp;Ejecutar ahora</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requieren atención</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>The journal could not be read again; below is what was read before</source>
        <translation>No se pudo volver a leer el diario; abajo está lo que se leyó antes</translation>
    </message>
    <message>
        <source>The journal has not been read yet</source>
        <translation>Aún no se ha leído el diario</translation>
    </message>
    <message>
        <source>Operations are kept in the server&apos;s registry. They appear here as soon as the console is connected.</source>
        <translation>Las operaciones se guardan en el registro del servidor. Aparecen aquí en cuanto la consola esté conectada.</translation>
    </message>
    <message>
        <source>Nothing has been done here yet</source>
        <translation>Aquí aún no se ha hecho nada</translation>
    </message>
    <message>
        <source>Every operation leaves its journal here: what was done, by whom, and how it ended.</source>
        <translation>Cada operación deja aquí su diario: qué se hizo, quién lo hizo y cómo terminó.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nuevo espacio de trabajo</translation>
    </message>
    <message>
        <source>No operation matches</source>
        <translation>Ninguna operación coincide</translation>
    </message>
    <message>
        <source>Change the search or choose another section.</source>
        <translation>Cambie la búsqueda o elija otra sección.</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nada requiere atención</translation>
    </message>
    <message>
        <source>No operation was left behind. Interrupted ones would wait here for somebody to resume them or to roll them back.</source>
        <translation>No quedó ninguna operación pendiente. Las interrumpidas esperarían aquí a que alguien las reanude o las revierta.</translation>
    </message>
    <message>
        <source>Nothing in this section</source>
        <translation>Nada en esta sección</translation>
    </message>
    <message>
        <source>Choose another section to see the other operations.</source>
        <translation>Elija otra sección para ver las demás operaciones.</translation>
    </message>
    <message>
        <source>The operation</source>
        <translation>La operación</translation>
    </message>
    <message>
        <source>%1: not started</source>
        <translation>%1: sin iniciar</translation>
    </message>
    <message>
        <source>What was done on this server, by whom, and what is still open</source>
        <translation>Qué se hizo en este servidor, quién lo hizo y qué sigue abierto</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Ac&amp;tualizar</translation>
    </message>
    <message>
        <source>Search operations</source>
        <translation>Buscar operaciones</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Read the journal again</source>
        <translation>Leer otra vez el diario</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OverviewCharts</name>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Disk traffic</source>
        <translation>Tráfico de disco</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espacio en disco</translation>
    </message>
    <message>
        <source>PostgreSQL connections</source>
        <translation>Conexiones de PostgreSQL</translation>
    </message>
    <message>
        <source>PostgreSQL cache hits</source>
        <translation>Aciertos de caché de PostgreSQL</translation>
    </message>
    <message>
        <source>in</source>
        <comment>network traffic</comment>
        <translation>entra</translation>
    </message>
    <message>
        <source>out</source>
        <comment>network traffic</comment>
        <translation>sale</translation>
    </message>
    <message>
        <source>read</source>
        <comment>disk traffic</comment>
        <translation>lee</translation>
    </message>
    <message>
        <source>written</source>
        <comment>disk traffic</comment>
        <translation>escribe</translation>
    </message>
    <message>
        <source>Save the charts as a picture</source>
        <translation>Guardar los gráficos como imagen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Save the figures as a table</source>
        <translation>Guardar las cifras como tabla</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>Time that the charts show</source>
        <translation>Tiempo que muestran los gráficos</translation>
    </message>
    <message>
        <source>%1. New figures wait until the whole range is shown again.</source>
        <extracomment>%1 is &quot;5 Mar 2026, 14:03:09 to 5 Mar 2026, 14:05:00&quot;.</extracomment>
        <translation>Se muestra %1. Las cifras nuevas esperan hasta que se vuelva a mostrar todo el período.</translation>
    </message>
    <message>
        <source>To look closer, drag over a chart, turn the wheel with Ctrl held down, or press + in a chart.</source>
        <translation>Para ver más de cerca, arrastrar sobre un gráfico, girar la rueda con Ctrl pulsada o pulsar + en un gráfico.</translation>
    </message>
    <message>
        <source>Saves the time that the charts show now</source>
        <translation>Guarda el tiempo que muestran ahora los gráficos</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>Todo el período</translation>
    </message>
    <message>
        <source>Show the whole range again (double click on a chart, or Home)</source>
        <translation>Volver a mostrar todo el período (doble clic en un gráfico, o Inicio)</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>live, every %1</source>
        <translation>en vivo, cada %1</translation>
    </message>
    <message>
        <source>figures of %1</source>
        <translation>cifras de %1</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>aún no hay cifras</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message numerus="yes">
        <source>load %1, %n processor(s)</source>
        <translation>
            <numerusform>carga %1, %n procesador</numerusform>
            <numerusform>carga %1, %n procesadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>of %1, %2 free</source>
        <translation>de %1, %2 libres</translation>
    </message>
    <message>
        <source>PostgreSQL connections</source>
        <translation>Conexiones de PostgreSQL</translation>
    </message>
    <message>
        <source>What needs attention, and what the server uses</source>
        <translation>Qué requiere atención y qué usa el servidor</translation>
    </message>
    <message>
        <source>Save the charts as a picture…</source>
        <translation>Guardar los gráficos como imagen…</translation>
    </message>
    <message>
        <source>Save the figures as a table…</source>
        <translation>Guardar las cifras como tabla…</translation>
    </message>
    <message>
        <source>No server is open</source>
        <translation>No hay ningún servidor abierto</translation>
    </message>
    <message>
        <source>Open a server to see how it is.</source>
        <translation>Abra un servidor para ver cómo está.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::OverviewUse</name>
    <message>
        <source>Nothing is known of PostgreSQL yet.</source>
        <translation>Aún no se sabe nada de PostgreSQL.</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Contenedores</translation>
    </message>
    <message>
        <source>Promised and used</source>
        <translation>Prometido y en uso</translation>
    </message>
    <message>
        <source>Loudest tenants</source>
        <translation>Inquilinos que más usan</translation>
    </message>
    <message>
        <source>The history is not kept: %1</source>
        <translation>El historial no se guarda: %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::PageMenu</name>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>tmc::ui::PasswordDialog</name>
    <message>
        <source>Password needed</source>
        <translation>Se necesita la contraseña</translation>
    </message>
    <message>
        <source>PostgreSQL refused the password</source>
        <translation>PostgreSQL rechazó la contraseña</translation>
    </message>
    <message>
        <source>Which password?</source>
        <translation>¿Qué contraseña?</translation>
    </message>
    <message>
        <source>To connect to the server %1 the console needs the password of the PostgreSQL role %2.</source>
        <translation>Para conectar con el servidor %1, la consola necesita la contraseña del rol %2 de PostgreSQL.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Con&amp;traseña</translation>
    </message>
    <message>
        <source>&amp;Keep it in the system&apos;s keychain</source>
        <translation>&amp;Guardarla en el almacén de contraseñas del sistema</translation>
    </message>
    <message>
        <source>&amp;Keep it in the password file</source>
        <translation>&amp;Guardarla en el archivo de contraseña</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
</context>
<context>
    <name>tmc::ui::PlanChoice</name>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de memoria</translation>
    </message>
    <message>
        <source>%1 of storage</source>
        <translation>%1 de almacenamiento</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n usuario</numerusform>
            <numerusform>%n usuarios</numerusform>
        </translation>
    </message>
    <message>
        <source>any number of users</source>
        <translation>usuarios sin límite</translation>
    </message>
    <message>
        <source>%1 requests per minute</source>
        <translation>%1 peticiones por minuto</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>For screen readers: %1 is the name of a plan, %2 &quot;shared&quot; or &quot;dedicated&quot;, %3 its limits.</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>tmc::ui::PlanUsers</name>
    <message>
        <source>Workspaces on the plan %1</source>
        <translation>Espacios de trabajo en el plan %1</translation>
    </message>
    <message>
        <source>Workspaces on a plan</source>
        <translation>Espacios de trabajo en un plan</translation>
    </message>
    <message>
        <source>Choose a plan above to see who is on it.</source>
        <translation>Elija un plan arriba para ver quién lo tiene.</translation>
    </message>
    <message>
        <source>Nobody is on this plan.</source>
        <translation>Nadie tiene este plan.</translation>
    </message>
    <message>
        <source>The first %1 of %2 by name.</source>
        <translation>Los primeros %1 de %2 por nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s); Return opens one.</source>
        <translation>
            <numerusform>%n espacio de trabajo; Intro lo abre.</numerusform>
            <numerusform>%n espacios de trabajo; Intro abre uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A customer and its short name.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Workspaces on the chosen plan</source>
        <translation>Espacios de trabajo en el plan elegido</translation>
    </message>
    <message>
        <source>Sho&amp;w them in Workspaces</source>
        <translation>&amp;Mostrarlos en Espacios de trabajo</translation>
    </message>
</context>
<context>
    <name>tmc::ui::PrepareForm</name>
    <message>
        <source>This is the console&apos;s own role. Preparing needs an administrator, who may make roles and databases.</source>
        <translation>Este es el rol propio de la consola. Para preparar se necesita un administrador, que puede crear roles y bases de datos.</translation>
    </message>
    <message>
        <source>Type the name of an administrator&apos;s role.</source>
        <translation>Escriba el nombre del rol de un administrador.</translation>
    </message>
    <message>
        <source>A role that may make roles and databases, usually postgres. It is used for this one task only.</source>
        <translation>Un rol que puede crear roles y bases de datos, normalmente postgres. Se usa solo para esta tarea.</translation>
    </message>
    <message>
        <source>Used for this connection and forgotten. It is not stored anywhere.</source>
        <translation>Se usa para esta conexión y se olvida. No se guarda en ningún lugar.</translation>
    </message>
    <message>
        <source>Type a domain such as example.com: letters, digits and hyphens, with at least one dot.</source>
        <translation>Escriba un dominio como example.com: letras, dígitos y guiones, con al menos un punto.</translation>
    </message>
    <message>
        <source>Only for a server without a catalogue: its products become addresses such as inventario.%1. It can be changed later in the registry.</source>
        <translation>Solo para un servidor sin catálogo: sus productos reciben direcciones como inventario.%1. Se puede cambiar después en el registro.</translation>
    </message>
    <message>
        <source>The console keeps its registry on the server itself: a database with the list of workspaces, the journal of operations and the activity log. Preparing makes that database, the console&apos;s own role with few rights, the network of the proxy and the first catalogue of products, wherever one of these is missing. You see every statement first, and nothing that is there already is changed.</source>
        <translation>La consola guarda su registro en el propio servidor: una base de datos con la lista de espacios de trabajo, el diario de operaciones y el historial de actividad. Al preparar se crean esa base de datos, el rol propio de la consola con pocos permisos, la red del proxy y el primer catálogo de productos, allí donde falte alguno. Cada sentencia se muestra antes, y nada de lo que ya existe se cambia.</translation>
    </message>
    <message>
        <source>Administrator&apos;s &amp;role</source>
        <translation>&amp;Rol del administrador</translation>
    </message>
    <message>
        <source>Administrator&apos;s pass&amp;word</source>
        <translation>&amp;Contraseña del administrador</translation>
    </message>
    <message>
        <source>Base &amp;domain of the products</source>
        <translation>&amp;Dominio base de los productos</translation>
    </message>
    <message>
        <source>Password of the console&apos;s own role</source>
        <translation>Contraseña del rol propio de la consola</translation>
    </message>
    <message>
        <source>The role %1 uses the password that the keychain of this computer holds. If it holds none, a new one is generated and kept there.</source>
        <translation>El rol %1 usa la contraseña que tiene el almacén de contraseñas de este equipo. Si no tiene ninguna, se genera una nueva y se guarda allí.</translation>
    </message>
    <message>
        <source>The role %1 uses the password in the file %2. If there is none, a new one is generated and written there.</source>
        <translation>El rol %1 usa la contraseña del archivo %2. Si no hay ninguna, se genera una nueva y se escribe allí.</translation>
    </message>
    <message>
        <source>Show &amp;what is missing</source>
        <translation>&amp;Mostrar lo que falta</translation>
    </message>
</context>
<context>
    <name>tmc::ui::PreparePage</name>
    <message>
        <source>Prepare server</source>
        <translation>Preparar servidor</translation>
    </message>
    <message>
        <source>Prepare this server now?</source>
        <translation>¿Preparar este servidor ahora?</translation>
    </message>
    <message>
        <source>&amp;Prepare</source>
        <translation>&amp;Preparar</translation>
    </message>
    <message>
        <source>Not prepared yet, or by an older version: that is what this page is for.</source>
        <translation>Aún sin preparar, o preparado por una versión anterior: para eso está esta página.</translation>
    </message>
    <message>
        <source>Connecting as the administrator…</source>
        <translation>Conectando como administrador…</translation>
    </message>
    <message>
        <source>Looking at what the server has…</source>
        <translation>Revisando lo que tiene el servidor…</translation>
    </message>
    <message>
        <source>Fetching the password of the console&apos;s role…</source>
        <translation>Obteniendo la contraseña del rol de la consola…</translation>
    </message>
    <message>
        <source>Connecting as the console&apos;s own role and reading the registry…</source>
        <translation>Conectando con el rol propio de la consola y leyendo el registro…</translation>
    </message>
    <message>
        <source>This console runs another operation</source>
        <translation>Esta consola ejecuta otra operación</translation>
    </message>
    <message>
        <source>Wait until it has ended, then prepare the server.</source>
        <translation>Espere a que termine y después prepare el servidor.</translation>
    </message>
    <message>
        <source>The server is prepared</source>
        <translation>El servidor está preparado</translation>
    </message>
    <message>
        <source>The console&apos;s own role has signed in and read the registry, version %1.</source>
        <translation>El rol propio de la consola inició sesión y leyó el registro, versión %1.</translation>
    </message>
    <message>
        <source>All statements were applied, but the proof failed</source>
        <translation>Se aplicaron todas las sentencias, pero la comprobación falló</translation>
    </message>
    <message>
        <source>The console&apos;s own role could not sign in and read the registry. The reason is below.</source>
        <translation>El rol propio de la consola no pudo iniciar sesión ni leer el registro. El motivo se indica abajo.</translation>
    </message>
    <message>
        <source>All statements were applied</source>
        <translation>Se aplicaron todas las sentencias</translation>
    </message>
    <message>
        <source>Now the console&apos;s own role has to sign in and read the registry.</source>
        <translation>Ahora el rol propio de la consola debe iniciar sesión y leer el registro.</translation>
    </message>
    <message>
        <source>The server was not prepared</source>
        <translation>El servidor no se preparó</translation>
    </message>
    <message>
        <source>It was refused before anything was written.</source>
        <translation>Se rechazó antes de escribir nada.</translation>
    </message>
    <message>
        <source>The server is NOT prepared</source>
        <translation>El servidor NO está preparado</translation>
    </message>
    <message>
        <source>Look at what is missing again; what is there already is left as it is.</source>
        <translation>Vuelva a revisar lo que falta; lo que ya existe se deja como está.</translation>
    </message>
    <message>
        <source>Once for each server, before the console can be used with it</source>
        <translation>Una vez por servidor, antes de poder usar la consola con él</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>No se ha elegido ningún servidor</translation>
    </message>
    <message>
        <source>Choose the server that is to be prepared in the list at the top left, or add one.</source>
        <translation>Elija en la lista de arriba a la izquierda el servidor que se va a preparar, o añada uno.</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Añadir un servidor</translation>
    </message>
    <message>
        <source>This server is prepared</source>
        <translation>Este servidor está preparado</translation>
    </message>
    <message>
        <source>Roles, registry, network and catalogue are all there and up to date. There is nothing to do.</source>
        <translation>Los roles, el registro, la red y el catálogo están completos y al día. No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Connection as the administrator</source>
        <translation>Conexión como administrador</translation>
    </message>
    <message>
        <source>Stages of the connection</source>
        <translation>Etapas de la conexión</translation>
    </message>
    <message>
        <source>&amp;Prepare the server…</source>
        <translation>&amp;Preparar el servidor…</translation>
    </message>
    <message>
        <source>Start &amp;over</source>
        <translation>Empezar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Go to the work&amp;spaces</source>
        <translation>Ir a los &amp;espacios de trabajo</translation>
    </message>
    <message>
        <source>The statements that are shown here are sent to the server as the administrator. If one fails, what was made before it is undone in the way that the preview says for each step.</source>
        <translation>Las sentencias que se muestran aquí se envían al servidor como administrador. Si una falla, lo que se creó antes se deshace del modo que la vista previa indica en cada paso.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::QueryDetail</name>
    <message>
        <source>Process %1 in %2</source>
        <translation>Proceso %1 en %2</translation>
    </message>
    <message>
        <source>Cancelling ends what it does now; its connection stays.</source>
        <translation>Cancelar termina lo que hace ahora; su conexión permanece.</translation>
    </message>
    <message>
        <source>It does nothing now but holds a transaction open, and with it its locks. Cancelling does not end a transaction: the application has to.</source>
        <translation>Ahora no hace nada, pero mantiene abierta una transacción y con ella sus bloqueos. Cancelar no termina una transacción: debe hacerlo la aplicación.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Statement since</source>
        <translation>Sentencia desde hace</translation>
    </message>
    <message>
        <source>Transaction since</source>
        <translation>Transacción desde hace</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera a</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>Bloqueado por</translation>
    </message>
    <message>
        <source>All queries</source>
        <translation>Todas las consultas</translation>
    </message>
    <message>
        <source>Cancel query…</source>
        <translation>Cancelar la consulta…</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sentencia</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RecoveryKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>It is written down or printed, and away from this computer</source>
        <translation>Está anotada o impresa, y lejos de este equipo</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Put this key on paper now</source>
        <translation>Ponga esta clave en papel ahora</translation>
    </message>
    <message>
        <source>It opens every backup that is made from now on, also when this computer is gone. It is shown only now and kept nowhere by this program.</source>
        <translation>Abre todos los respaldos que se hagan desde ahora, también cuando este equipo ya no exista. Solo se muestra ahora y este programa no la guarda en ninguna parte.</translation>
    </message>
    <message>
        <source>Whatever is copied can be read by other programs until something else is copied, and a saved file can be read by whoever has this computer: print it and delete it.</source>
        <translation>Lo que se copia lo pueden leer otros programas hasta que se copie otra cosa, y un archivo guardado lo puede leer quien tenga este equipo: imprímalo y bórrelo.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Guardar la clave de recuperación</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Sheet for printing</source>
        <translation>Hoja para imprimir</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RecoverySheet</name>
    <message>
        <source>Recovery key of Tenant Master Console</source>
        <translation>Clave de recuperación de Tenant Master Console</translation>
    </message>
    <message>
        <source>It opens every backup that is made from now on, also when no computer is left that has the other key. Keep it where nobody finds it by chance, and not beside the backups.</source>
        <translation>Abre todos los respaldos que se hagan a partir de ahora, también cuando no quede ningún equipo que tenga la otra clave. Guárdela donde nadie la encuentre por casualidad, y no junto a los respaldos.</translation>
    </message>
    <message>
        <source>To open a backup: type the key into a file (spaces and capitals do not matter), then run “tm-backup-cat --key-file FILE --signer KEY data.tmcb &gt; dump”, and “pg_restore” with the dump.</source>
        <translation>Para abrir un respaldo: escriba la clave en un archivo (los espacios y las mayúsculas no importan), ejecute «tm-backup-cat --key-file ARCHIVO --signer CLAVE data.tmcb &gt; dump» y después «pg_restore» con el volcado.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RedeployPage</name>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Make %1 anew</source>
        <translation>Volver a crear %1</translation>
    </message>
    <message>
        <source>A new container with the same configuration takes its place. It runs the image as the server has it now.</source>
        <translation>Un contenedor nuevo con la misma configuración ocupa su lugar. Ejecuta la imagen tal como la tiene ahora el servidor.</translation>
    </message>
    <message>
        <source>&amp;Fetch the image from its registry first</source>
        <translation>&amp;Descargar antes la imagen de su registro</translation>
    </message>
    <message>
        <source>Fetching happens while the old container serves. If it fails, nothing is changed.</source>
        <translation>La descarga ocurre mientras sirve el contenedor antiguo. Si falla, no se cambia nada.</translation>
    </message>
    <message>
        <source>Use the image that its &amp;product has now, instead of its own</source>
        <translation>Usar la imagen que su &amp;producto tiene ahora, en lugar de la propia</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RemoveRetiredWizard</name>
    <message>
        <source>This will remove the container that is kept for %1</source>
        <translation>Esto quitará el contenedor que se conserva para %1</translation>
    </message>
    <message>
        <source>Remove the old container of %1</source>
        <translation>Quitar el contenedor anterior de %1</translation>
    </message>
    <message>
        <source>Remove the old container of %1?</source>
        <translation>¿Quitar el contenedor anterior de %1?</translation>
    </message>
    <message>
        <source>The workspace can then no longer switch back at once: a new container has to be made for that. Its database is not touched.</source>
        <translation>Después el espacio de trabajo ya no puede volver de inmediato: para eso hay que crear otro contenedor. Su base de datos no se toca.</translation>
    </message>
    <message>
        <source>&amp;Remove the container</source>
        <translation>&amp;Quitar el contenedor</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ResourceTable</name>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Resources before and after</source>
        <translation>Recursos antes y después</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a container or &quot;Server&quot;, %2 a resource.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RestoreDestinationPage</name>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>The workspace&apos;s data go back to what this copy holds. Its present data are kept beside them until you drop them.</source>
        <translation>Los datos del espacio de trabajo vuelven a lo que contiene esta copia. Los actuales se guardan al lado hasta que los elimine.</translation>
    </message>
    <message>
        <source>The server does not have this workspace any more.</source>
        <translation>El servidor ya no tiene este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Another workspace, with an address, a database and a role of its own, begins with these data. The one that the copy is of is not touched.</source>
        <translation>Otro espacio de trabajo, con dirección, base de datos y rol propios, empieza con estos datos. El de la copia no se toca.</translation>
    </message>
    <message>
        <source>A workspace in QA for trying things out. Columns with personal data are masked before the application sees them.</source>
        <translation>Un espacio de trabajo en QA para hacer pruebas. Las columnas con datos personales se enmascaran antes de que la aplicación las vea.</translation>
    </message>
    <message>
        <source>Where shall the data go?</source>
        <translation>¿Adónde van los datos?</translation>
    </message>
    <message>
        <source>Copy of %1 from %2, %3.</source>
        <extracomment>%1 is the short name of a workspace, %2 a date with its time, %3 &quot;proven by a trial restore&quot; or &quot;not proven yet&quot;.</extracomment>
        <translation>Copia de %1 del %2, %3.</translation>
    </message>
    <message>
        <source>not proven yet</source>
        <translation>aún sin probar</translation>
    </message>
    <message>
        <source>In its &amp;place</source>
        <translation>En su &amp;lugar</translation>
    </message>
    <message>
        <source>As a ne&amp;w workspace</source>
        <translation>Como espacio de trabajo &amp;nuevo</translation>
    </message>
    <message>
        <source>As a copy for &amp;tests (QA)</source>
        <translation>Como copia para &amp;pruebas (QA)</translation>
    </message>
    <message>
        <source>proven by a trial restore</source>
        <translation>probada con una restauración de prueba</translation>
    </message>
    <message>
        <source>The workspace&apos;s present data are not touched. The tables come into a schema of their own beside them, to be looked at and copied from with SQL. Drop them afterwards on the Backups page, under “Put aside by restores”.</source>
        <translation>Los datos actuales del espacio de trabajo no se tocan. Las tablas llegan a un esquema propio junto a ellos, para consultarlas y copiar de ellas con SQL. Elimínelas después en la página Respaldos, en «Apartado por restauraciones».</translation>
    </message>
    <message>
        <source>S&amp;ome of its tables, beside the present ones</source>
        <translation>Algunas &amp;de sus tablas, junto a las actuales</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RestoreMasksPage</name>
    <message>
        <source>Masked columns</source>
        <translation>Columnas enmascaradas</translation>
    </message>
    <message>
        <source>Keep %1 as it is</source>
        <translation>Dejar %1 como está</translation>
    </message>
    <message>
        <source>No rule fits a column of this copy</source>
        <translation>Ninguna regla corresponde a una columna de esta copia</translation>
    </message>
    <message>
        <source>Nothing would be masked: the copy for tests would hold the customer&apos;s real data. Where that is wrong, change the rules and read the columns again.</source>
        <translation>No se enmascararía nada: la copia para pruebas tendría los datos reales del cliente. Si eso no es correcto, cambie las reglas y lea las columnas de nuevo.</translation>
    </message>
    <message>
        <source>Rules mean these columns as well, but they cannot be masked, because they are neither text nor number:</source>
        <translation>Las reglas también se refieren a estas columnas, pero no se pueden enmascarar, porque no son ni texto ni número:</translation>
    </message>
    <message>
        <source>The rules are in the file %1, for you to edit.</source>
        <translation>Las reglas están en el archivo %1, que puede editar.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) will be masked.</source>
        <translation>
            <numerusform>Se enmascarará %n columna.</numerusform>
            <numerusform>Se enmascararán %n columnas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) keep the customer&apos;s real data.</source>
        <translation>
            <numerusform>%n columna conserva los datos reales del cliente.</numerusform>
            <numerusform>%n columnas conservan los datos reales del cliente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which columns are masked?</source>
        <translation>¿Qué columnas se enmascaran?</translation>
    </message>
    <message>
        <source>Rules find columns with personal data by their names. What they hold is replaced before the application sees it; a column that is kept has the customer&apos;s real data.</source>
        <translation>Las reglas encuentran por su nombre las columnas con datos personales. Su contenido se sustituye antes de que la aplicación lo vea; una columna que se deja como está tiene los datos reales del cliente.</translation>
    </message>
    <message>
        <source>&amp;Keep these columns as they are</source>
        <translation>De&amp;jar estas columnas como están</translation>
    </message>
    <message>
        <source>Say that they stay as they are, or change the rules.</source>
        <translation>Indique que se quedan como están, o cambie las reglas.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Columns with personal data</source>
        <translation>Columnas con datos personales</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RestoreTablesPage</name>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>No table fits the search</source>
        <translation>Ninguna tabla corresponde a la búsqueda</translation>
    </message>
    <message>
        <source>What is chosen stays chosen.</source>
        <translation>Lo elegido sigue elegido.</translation>
    </message>
    <message>
        <source>Show all tables</source>
        <translation>Mostrar todas las tablas</translation>
    </message>
    <message>
        <source>This copy has no tables</source>
        <translation>Esta copia no tiene tablas</translation>
    </message>
    <message>
        <source>There is nothing in it that could come beside the present tables. Choose another copy.</source>
        <translation>No contiene nada que pueda ponerse junto a las tablas actuales. Elija otra copia.</translation>
    </message>
    <message>
        <source>No table is chosen yet. Choose at least one to go on.</source>
        <translation>Aún no hay ninguna tabla elegida. Elija al menos una para continuar.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of %1 chosen.</source>
        <translation>
            <numerusform>%n tabla de %1 elegida.</numerusform>
            <numerusform>%n tablas de %1 elegidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen one(s) do not fit the search.</source>
        <translation>
            <numerusform>%n elegida no corresponde a la búsqueda.</numerusform>
            <numerusform>%n elegidas no corresponden a la búsqueda.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 have the same name, so that one schema has no room for both. Choose one of them now and the other one in another restore.</source>
        <translation>%1 y %2 tienen el mismo nombre, por lo que no caben en un mismo esquema. Elija ahora una de ellas y la otra en otra restauración.</translation>
    </message>
    <message>
        <source>Which tables?</source>
        <translation>¿Qué tablas?</translation>
    </message>
    <message>
        <source>They come as they were in the copy, without what ties them to other tables. The preview says what does not come with them.</source>
        <translation>Llegan como estaban en la copia, sin lo que las une a otras tablas. La vista previa indica qué no llega con ellas.</translation>
    </message>
    <message>
        <source>Search tables</source>
        <translation>Buscar tablas</translation>
    </message>
    <message>
        <source>Choose &amp;all shown</source>
        <translation>&amp;Elegir las mostradas</translation>
    </message>
    <message>
        <source>Choose n&amp;one</source>
        <translation>No elegir &amp;ninguna</translation>
    </message>
    <message>
        <source>Tables of the copy</source>
        <translation>Tablas de la copia</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RestoreWizard</name>
    <message>
        <source>Restore %1</source>
        <translation>Restaurar %1</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>¿Restaurar %1?</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>This will bring the data of %1 back to what they were at %2</source>
        <translation>Esto devolverá los datos de %1 a como estaban el %2</translation>
    </message>
    <message>
        <source>What was entered since %1 will only be in what is kept, and no longer where the customer works.</source>
        <translation>Lo que se registró desde el %1 quedará solo en lo que se conserva y ya no donde trabaja el cliente.</translation>
    </message>
    <message>
        <source>New workspace from a copy of %1</source>
        <translation>Espacio de trabajo nuevo desde una copia de %1</translation>
    </message>
    <message>
        <source>Copy of %1 for tests</source>
        <translation>Copia de %1 para pruebas</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>This will create the workspace %1 with the data that %2 had at %3</source>
        <translation>Se creará el espacio de trabajo %1 con los datos que %2 tenía el %3</translation>
    </message>
    <message>
        <source>This will create the copy for tests %1 with the data that %2 had at %3</source>
        <translation>Se creará la copia para pruebas %1 con los datos que %2 tenía el %3</translation>
    </message>
    <message>
        <source>Create %1 with real data?</source>
        <translation>¿Crear %1 con datos reales?</translation>
    </message>
    <message>
        <source>Not everything that looks like personal data is masked. Whoever uses the copy for tests sees the customer&apos;s real data.</source>
        <translation>No se enmascara todo lo que parecen datos personales. Quien use la copia para pruebas verá los datos reales del cliente.</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Crear</translation>
    </message>
    <message>
        <source>Tables from a copy of %1</source>
        <translation>Tablas de una copia de %1</translation>
    </message>
    <message numerus="yes">
        <source>This will put %n table(s) of %1, as of %2, beside the present ones</source>
        <translation>
            <numerusform>Se pondrá %n tabla de %1, del %2, junto a las actuales</numerusform>
            <numerusform>Se pondrán %n tablas de %1, del %2, junto a las actuales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::RetiredContainerCard</name>
    <message>
        <source>Old container</source>
        <translation>Contenedor anterior</translation>
    </message>
    <message>
        <source>S&amp;witch back…</source>
        <translation>&amp;Volver…</translation>
    </message>
    <message>
        <source>&amp;Remove now…</source>
        <translation>&amp;Quitar ahora…</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RouteDetail</name>
    <message>
        <source>The way of visitors of %1</source>
        <translation>El recorrido de los visitantes de %1</translation>
    </message>
    <message>
        <source>This is a pattern for many hosts, so there is nothing to ask for. Its hosts are in the list, each by itself.</source>
        <translation>Es un patrón para muchos hosts, así que no hay nada que preguntar. Sus hosts están en la lista, cada uno por separado.</translation>
    </message>
    <message>
        <source>Nobody has asked yet. The check sends one request through the proxy, as a visitor would, and compares who answers.</source>
        <translation>Todavía nadie ha preguntado. La comprobación envía una petición a través del proxy, como lo haría un visitante, y compara quién responde.</translation>
    </message>
    <message>
        <source>It has not been read yet.</source>
        <translation>Todavía no se ha leído.</translation>
    </message>
    <message>
        <source>The sample&apos;s names are nobody&apos;s, so this computer does not ask for them.</source>
        <translation>Los nombres de la muestra no son de nadie, así que este equipo no pregunta por ellos.</translation>
    </message>
    <message>
        <source>It has not been asked yet. This computer asks as your browser would.</source>
        <translation>Todavía no se ha preguntado. Este equipo pregunta como lo haría su navegador.</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>Todos los hosts</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Abrir espacio de trabajo</translation>
    </message>
    <message>
        <source>Open container</source>
        <translation>Abrir contenedor</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No container was found on this server that renews certificates (acme-companion), so nobody does.</source>
        <translation>No se encontró en este servidor ningún contenedor que renueve certificados (acme-companion), así que nadie lo hace.</translation>
    </message>
    <message>
        <source>The container %1 renews certificates, but it does not run.</source>
        <translation>El contenedor %1 renueva los certificados, pero no está en marcha.</translation>
    </message>
    <message>
        <source>The container %1 renews certificates. Its log says why it has not.</source>
        <translation>El contenedor %1 renueva los certificados. Su log dice por qué no lo ha hecho.</translation>
    </message>
    <message>
        <source>Open its log</source>
        <translation>Abrir su log</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renovar…</translation>
    </message>
    <message>
        <source>Reload the proxy…</source>
        <translation>Recargar el proxy…</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RoutesPage</name>
    <message>
        <source>Routes</source>
        <translation>Rutas</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>El servidor no está conectado.</translation>
    </message>
    <message>
        <source>Hosts are being checked now.</source>
        <translation>Ahora se están comprobando hosts.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Not in the registry</source>
        <translation>Fuera del registro</translation>
    </message>
    <message>
        <source>Stopping when the host that is being asked has answered…</source>
        <translation>Se detendrá cuando responda el host al que se está preguntando…</translation>
    </message>
    <message>
        <source>Checked %1 of %2 hosts</source>
        <translation>%1 de %2 hosts comprobados</translation>
    </message>
    <message>
        <source>The hosts could not be read again; below is what was read before</source>
        <translation>No se pudieron leer de nuevo los hosts; abajo está lo que se leyó antes</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>The check ended early: not every host was asked</source>
        <translation>La comprobación terminó antes de tiempo: no se preguntó a todos los hosts</translation>
    </message>
    <message>
        <source>No server is open</source>
        <translation>No hay ningún servidor abierto</translation>
    </message>
    <message>
        <source>Open a server to see its hosts.</source>
        <translation>Abra un servidor para ver sus hosts.</translation>
    </message>
    <message>
        <source>The hosts have not been read</source>
        <translation>Los hosts no se han leído</translation>
    </message>
    <message>
        <source>They appear as soon as the registry and Docker have answered.</source>
        <translation>Aparecen en cuanto hayan respondido el registro y Docker.</translation>
    </message>
    <message>
        <source>There are no hosts yet</source>
        <translation>Todavía no hay hosts</translation>
    </message>
    <message>
        <source>Each workspace brings at least one. They appear here with who answers for them.</source>
        <translation>Cada espacio de trabajo trae al menos uno. Aparecen aquí con quien responde por ellos.</translation>
    </message>
    <message>
        <source>No host matches</source>
        <translation>Ningún host coincide</translation>
    </message>
    <message>
        <source>Change the search or choose another section.</source>
        <translation>Cambie la búsqueda o elija otra sección.</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nada requiere atención</translation>
    </message>
    <message>
        <source>As far as is known, every host is answered by exactly one right container. The check finds out the rest.</source>
        <translation>Hasta donde se sabe, para cada host responde exactamente un contenedor, el correcto. La comprobación averigua lo demás.</translation>
    </message>
    <message>
        <source>Every host belongs to a workspace</source>
        <translation>Cada host pertenece a un espacio de trabajo</translation>
    </message>
    <message>
        <source>No container claims a host that the registry does not know.</source>
        <translation>Ningún contenedor reclama un host que el registro no conozca.</translation>
    </message>
    <message>
        <source>Who answers for each host, and with which certificate</source>
        <translation>Quién responde por cada host y con qué certificado</translation>
    </message>
    <message>
        <source>&amp;Check the listed hosts</source>
        <translation>&amp;Comprobar los hosts de la lista</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Check this host</source>
        <translation>&amp;Comprobar este host</translation>
    </message>
    <message>
        <source>Check the &amp;listed hosts</source>
        <translation>Comprobar los hosts de la &amp;lista</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the check</source>
        <translation>Ca&amp;ncelar la comprobación</translation>
    </message>
    <message>
        <source>Open the &amp;workspace</source>
        <translation>Abrir el &amp;espacio de trabajo</translation>
    </message>
    <message>
        <source>Open the c&amp;ontainer</source>
        <translation>Abrir el c&amp;ontenedor</translation>
    </message>
    <message>
        <source>Search hosts, containers, tenants</source>
        <translation>Buscar hosts, contenedores, inquilinos</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Check of the hosts</source>
        <translation>Comprobación de los hosts</translation>
    </message>
    <message>
        <source>Checked hosts</source>
        <translation>Hosts comprobados</translation>
    </message>
    <message>
        <source>Open the log of the certificates&apos; co&amp;mpanion</source>
        <translation>Abrir el log del aco&amp;mpañante de los certificados</translation>
    </message>
    <message>
        <source>No container that renews certificates (acme-companion) runs on this server.</source>
        <translation>En este servidor no está en marcha ningún contenedor que renueve certificados (acme-companion).</translation>
    </message>
    <message>
        <source>&amp;Renew the certificate…</source>
        <translation>&amp;Renovar el certificado…</translation>
    </message>
    <message>
        <source>Reloa&amp;d the proxy for its certificate…</source>
        <translation>Recar&amp;gar el proxy para que tome su certificado…</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RunbookStepView</name>
    <message>
        <source>To undo it: %1</source>
        <translation>Para deshacerlo: %1</translation>
    </message>
    <message>
        <source>Exact statements and requests</source>
        <translation>Sentencias y peticiones exactas</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>%1 is a number, %2 what the step does; for screen readers.</extracomment>
        <translation>Paso %1: %2</translation>
    </message>
    <message>
        <source>Exact statements and requests of step %1</source>
        <translation>Sentencias y peticiones exactas del paso %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RunbookView</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Save the runbook</source>
        <translation>Guardar el guion</translation>
    </message>
    <message>
        <source>Runbook as JSON</source>
        <translation>Guion como JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>It touches</source>
        <translation>Afecta a</translation>
    </message>
    <message>
        <source>Expected duration</source>
        <translation>Duración prevista</translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation>Interrupción</translation>
    </message>
    <message>
        <source>What will happen, in this order</source>
        <translation>Lo que ocurrirá, en este orden</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Desplegar todo</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Plegar todo</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Planned from</source>
        <translation>Planificado con</translation>
    </message>
    <message>
        <source>Resources before and after</source>
        <translation>Recursos antes y después</translation>
    </message>
    <message>
        <source>what the server said on %1</source>
        <extracomment>%1 is a date and time.</extracomment>
        <translation>lo que el servidor dijo el %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::RunningOperation</name>
    <message>
        <source>An operation is running</source>
        <translation>Hay una operación en curso</translation>
    </message>
    <message>
        <source>Undoing what was done</source>
        <translation>Deshaciendo lo hecho</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done</source>
        <translation>
            <numerusform>%n paso hecho</numerusform>
            <numerusform>%n pasos hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) done</source>
        <translation>
            <numerusform>%1 de %n paso hecho</numerusform>
            <numerusform>%1 de %n pasos hechos</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the running operation</source>
        <translation>Mostrar la operación en curso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SampleBanner</name>
    <message>
        <source>Sample data</source>
        <translation>Datos de muestra</translation>
    </message>
    <message>
        <source>These customers are invented and there is no server behind them. Look at everything and try the wizards; nothing can be changed.</source>
        <translation>Estos clientes son inventados y no hay ningún servidor detrás. Mire todo y pruebe los asistentes; nada se puede cambiar.</translation>
    </message>
    <message>
        <source>Close the sample</source>
        <translation>Cerrar la muestra</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SaveFileDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The file could not be written. Nothing was changed on the server; choose another folder and save again.</source>
        <translation>No se pudo escribir el archivo. En el servidor no se cambió nada; elija otra carpeta y guarde de nuevo.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SavePlanWizard</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What customers buy: how they are hosted, and within which limits.</source>
        <translation>Lo que compran los clientes: cómo se alojan y con qué límites.</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Nuevo plan</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>This will add the plan %1</source>
        <translation>Se añadirá el plan %1</translation>
    </message>
    <message>
        <source>This will change the plan %1</source>
        <translation>Se cambiará el plan %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SaveProductWizard</name>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>What it is called, where its workspaces are reached and how they start.</source>
        <translation>Cómo se llama, dónde se accede a sus espacios de trabajo y cómo arrancan.</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojamiento</translation>
    </message>
    <message>
        <source>How its customers are kept apart, and which ports are its own.</source>
        <translation>Cómo se separan sus clientes y qué puertos son suyos.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nuevo producto</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>Producto %1</translation>
    </message>
    <message>
        <source>This will add the product %1</source>
        <translation>Se añadirá el producto %1</translation>
    </message>
    <message>
        <source>This will change the product %1</source>
        <translation>Se cambiará el producto %1</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SavedFilterMenu</name>
    <message>
        <source>Fil&amp;ters</source>
        <translation>Fil&amp;tros</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>&amp;Save these filters…</source>
        <translation>&amp;Guardar estos filtros…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambia&amp;r el nombre</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the filters</source>
        <translation>Guardar los filtros</translation>
    </message>
    <message>
        <source>Name of the filter; a filter of the same name is replaced:</source>
        <translation>Nombre del filtro; si ya hay uno con ese nombre, se reemplaza:</translation>
    </message>
    <message numerus="yes">
        <source>The filter was not saved: its name must have 1 to %n character(s).</source>
        <translation>
            <numerusform>El filtro no se guardó: su nombre debe tener %n carácter.</numerusform>
            <numerusform>El filtro no se guardó: su nombre debe tener de 1 a %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Cambiar el nombre del filtro</translation>
    </message>
    <message>
        <source>New name of the filter:</source>
        <translation>Nombre nuevo del filtro:</translation>
    </message>
    <message numerus="yes">
        <source>The filter keeps its name: the new one must have 1 to %n character(s), and no other filter may have it.</source>
        <translation>
            <numerusform>El filtro conserva su nombre: el nuevo debe tener %n carácter y ningún otro filtro puede tenerlo.</numerusform>
            <numerusform>El filtro conserva su nombre: el nuevo debe tener de 1 a %n caracteres y ningún otro filtro puede tenerlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the filter %1?</source>
        <translation>¿Eliminar el filtro %1?</translation>
    </message>
    <message>
        <source>Only the saved filter goes; no workspace is touched.</source>
        <translation>Solo se elimina el filtro guardado; no se toca ningún espacio de trabajo.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SavedRunbookWizard</name>
    <message>
        <source>The preview could not be opened</source>
        <translation>No se pudo abrir la vista previa</translation>
    </message>
    <message>
        <source>Saved preview</source>
        <translation>Vista previa guardada</translation>
    </message>
    <message>
        <source>Run this on production?</source>
        <translation>¿Ejecutar esto en producción?</translation>
    </message>
    <message>
        <source>&amp;Run it</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>Open a saved preview</source>
        <translation>Abrir una vista previa guardada</translation>
    </message>
    <message>
        <source>Runbook as JSON (*.json)</source>
        <translation>Guion como JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ServerCommands</name>
    <message>
        <source>An operation is running</source>
        <translation>Hay una operación en curso</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Forget the host key</source>
        <translation>Olvidar la clave del host</translation>
    </message>
    <message>
        <source>Do this only when you know that the server %1 has a new key. The console connects again, shows you the key and asks you to compare it.</source>
        <translation>Hágalo solo si consta que el servidor %1 tiene una clave nueva. La consola se conecta de nuevo, muestra la clave y pide compararla.</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Olvidar la clave</translation>
    </message>
    <message>
        <source>Remove server</source>
        <translation>Quitar servidor</translation>
    </message>
    <message>
        <source>The server %1 is removed from this console&apos;s list. Nothing on the server itself changes.</source>
        <translation>El servidor %1 se quita de la lista de esta consola. En el propio servidor no cambia nada.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>An operation is running on this server. Wait until it has ended, or stop it on the page Operations.</source>
        <translation>Hay una operación en curso en este servidor. Espere a que termine o deténgala en la página Operaciones.</translation>
    </message>
    <message>
        <source>Backups are being made</source>
        <translation>Se están haciendo respaldos</translation>
    </message>
    <message>
        <source>Backups of this server are being made. Wait until they have ended, or cancel them on the page Backups.</source>
        <translation>Se están haciendo respaldos de este servidor. Espere a que terminen o cancélelos en la página Respaldos.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ServerDialog</name>
    <message>
        <source>Change server</source>
        <translation>Cambiar servidor</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Añadir servidor</translation>
    </message>
    <message>
        <source>The console reaches the server through SSH only.</source>
        <translation>La consola llega al servidor solo por SSH.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ServerEditor</name>
    <message>
        <source>Connection test</source>
        <translation>Prueba de conexión</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar conexión</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Save chan&amp;ges</source>
        <translation>&amp;Guardar cambios</translation>
    </message>
    <message>
        <source>&amp;Add server</source>
        <translation>&amp;Añadir servidor</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Añadir servidor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ServerForm</name>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Docker and proxy</source>
        <translation>Docker y proxy</translation>
    </message>
    <message>
        <source>In a container</source>
        <translation>En un contenedor</translation>
    </message>
    <message>
        <source>At a unix socket of the server</source>
        <translation>En un socket unix del servidor</translation>
    </message>
    <message>
        <source>At a host and port, seen from the server</source>
        <translation>En un host y puerto, vistos desde el servidor</translation>
    </message>
    <message>
        <source>Ask when connecting</source>
        <translation>Preguntar al conectar</translation>
    </message>
    <message>
        <source>Keep it in the system&apos;s keychain</source>
        <translation>Guardarla en el almacén de contraseñas del sistema</translation>
    </message>
    <message>
        <source>Read it from a file</source>
        <translation>Leerla de un archivo</translation>
    </message>
    <message>
        <source>As in the SSH configuration</source>
        <translation>Como en la configuración de SSH</translation>
    </message>
    <message>
        <source>SSH agent or configuration</source>
        <translation>Agente o configuración de SSH</translation>
    </message>
    <message>
        <source>For example: production</source>
        <translation>Por ejemplo: produccion</translation>
    </message>
    <message>
        <source>For example: vps1.example.com</source>
        <translation>Por ejemplo: vps1.example.com</translation>
    </message>
    <message>
        <source>&amp;Name of the server</source>
        <translation>&amp;Nombre del servidor</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Entorno</translation>
    </message>
    <message>
        <source>&amp;Host name, address or SSH alias</source>
        <translation>Nombre de &amp;host, dirección o alias de SSH</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>SSH p&amp;ort</source>
        <translation>Puer&amp;to SSH</translation>
    </message>
    <message>
        <source>&amp;Identity file</source>
        <translation>Archivo de &amp;identidad</translation>
    </message>
    <message>
        <source>&amp;Where PostgreSQL is</source>
        <translation>&amp;Dónde está PostgreSQL</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>Pue&amp;rto</translation>
    </message>
    <message>
        <source>&amp;Database role of the console</source>
        <translation>Rol de &amp;base de datos de la consola</translation>
    </message>
    <message>
        <source>Password of the ro&amp;le</source>
        <translation>Contraseña del ro&amp;l</translation>
    </message>
    <message>
        <source>Pa&amp;ssword</source>
        <translation>Contra&amp;seña</translation>
    </message>
    <message>
        <source>Password &amp;file</source>
        <translation>Archi&amp;vo de contraseña</translation>
    </message>
    <message>
        <source>Doc&amp;ker socket on the server</source>
        <translation>Soc&amp;ket de Docker en el servidor</translation>
    </message>
    <message>
        <source>Address of the re&amp;verse proxy, seen from the server</source>
        <translation>Dirección del pro&amp;xy inverso, vista desde el servidor</translation>
    </message>
    <message>
        <source>Name of the &amp;container</source>
        <translation>Nombre del &amp;contenedor</translation>
    </message>
    <message>
        <source>&amp;Path of the socket</source>
        <translation>Ruta del s&amp;ocket</translation>
    </message>
    <message>
        <source>Host and addr&amp;ess</source>
        <translation>Host &amp;y dirección</translation>
    </message>
    <message>
        <source>Leave it empty to use the password that the keychain has.</source>
        <translation>Déjelo vacío para usar la contraseña que tiene el almacén.</translation>
    </message>
    <message>
        <source>Used for this connection only; it is not kept.</source>
        <translation>Se usa solo para esta conexión; no se guarda.</translation>
    </message>
    <message>
        <source>Only you may be able to read it (mode 0600); the password is its first line.</source>
        <translation>Solo su usuario debe poder leerlo (modo 0600); la contraseña es su primera línea.</translation>
    </message>
    <message>
        <source>There is a server with this name already.</source>
        <translation>Ya hay un servidor con este nombre.</translation>
    </message>
    <message>
        <source>Up to 40 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.</source>
        <translation>Hasta 40 letras, dígitos, puntos, guiones y guiones bajos; al principio una letra o un dígito.</translation>
    </message>
    <message>
        <source>A host name, an address or an alias of your SSH configuration, without user and without port.</source>
        <translation>Un nombre de host, una dirección o un alias de la configuración de SSH, sin usuario y sin puerto.</translation>
    </message>
    <message>
        <source>Letters, digits, dots, hyphens and underscores only; empty for the user of your SSH configuration.</source>
        <translation>Solo letras, dígitos, puntos, guiones y guiones bajos; vacío para el usuario de la configuración de SSH.</translation>
    </message>
    <message>
        <source>The whole path of a file, beginning with a slash, without quotation marks.</source>
        <translation>La ruta completa de un archivo, que empiece con una barra y sin comillas.</translation>
    </message>
    <message>
        <source>The whole path of the socket, beginning with a slash.</source>
        <translation>La ruta completa del socket, que empiece con una barra.</translation>
    </message>
    <message>
        <source>A host and a port, for example 127.0.0.1:80.</source>
        <translation>Un host y un puerto, por ejemplo 127.0.0.1:80.</translation>
    </message>
    <message>
        <source>The name of the PostgreSQL role is needed.</source>
        <translation>Se necesita el nombre del rol de PostgreSQL.</translation>
    </message>
    <message>
        <source>The whole path of the socket, for example /run/postgresql/.s.PGSQL.5432.</source>
        <translation>La ruta completa del socket, por ejemplo /run/postgresql/.s.PGSQL.5432.</translation>
    </message>
    <message>
        <source>The name of the container in which PostgreSQL runs.</source>
        <translation>El nombre del contenedor en el que funciona PostgreSQL.</translation>
    </message>
    <message>
        <source>A host name or address that the server can reach.</source>
        <translation>Un nombre de host o una dirección a la que llegue el servidor.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ServerMenu</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>%1 – %2 – %3</source>
        <translation>%1 – %2 – %3</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ServerSwitcher</name>
    <message>
        <source>Server: none</source>
        <translation>Servidor: ninguno</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Servidor: %1</translation>
    </message>
    <message>
        <source>Choose a server</source>
        <translation>Elegir un servidor</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Sin servidor</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ServersSection</name>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>A&amp;dd server…</source>
        <translation>A&amp;gregar servidor…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>&amp;Forget the host key…</source>
        <translation>&amp;Olvidar la clave del host…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>For this computer only; nothing here changes a server</source>
        <translation>Solo para este equipo; nada de esto cambia un servidor</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Tenant Master Console %1, built with Qt %2. It looks after multi-tenant servers through SSH only: no agent on the server, no account, nothing is sent anywhere.</source>
        <translation>Tenant Master Console %1, hecha con Qt %2. Administra servidores multiinquilino solo por SSH: sin agente en el servidor, sin cuenta, sin enviar nada a ninguna parte.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ShortcutList</name>
    <message>
        <source>Search keys or commands</source>
        <translation>Buscar teclas o comandos</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>tmc::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Every command is in the menus too, and the command palette finds it by name. Keys can be changed in the settings.</source>
        <translation>Todos los comandos están también en los menús, y la paleta de comandos los encuentra por su nombre. Las teclas se cambian en los ajustes.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Tenant Master</source>
        <translation>Tenant Master</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SlowStatementsCard</name>
    <message>
        <source>What statements take has not been read</source>
        <translation>No se ha leído cuánto tardan las sentencias</translation>
    </message>
    <message>
        <source>It appears as soon as PostgreSQL answers.</source>
        <translation>Aparece en cuanto responde PostgreSQL.</translation>
    </message>
    <message>
        <source>No statement matches</source>
        <translation>Ninguna sentencia coincide</translation>
    </message>
    <message>
        <source>Change the search or choose another section.</source>
        <translation>Cambie la búsqueda o elija otra sección.</translation>
    </message>
    <message>
        <source>No statement has been counted yet</source>
        <translation>Todavía no se ha medido ninguna sentencia</translation>
    </message>
    <message>
        <source>Slow statements</source>
        <translation>Sentencias lentas</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sentencia</translation>
    </message>
</context>
<context>
    <name>tmc::ui::StageList</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a stage and its state, for screen readers</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tmc::ui::StepsSidebar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>%1, current</source>
        <translation>%1, actual</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, hecho</translation>
    </message>
</context>
<context>
    <name>tmc::ui::SupportReportDialog</name>
    <message>
        <source>Report for support</source>
        <translation>Informe para soporte</translation>
    </message>
    <message>
        <source>Write the &amp;names of hosts, containers and databases instead of numbers</source>
        <translation>Escribir los &amp;nombres de hosts, contenedores y bases de datos en lugar de números</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>This is all that is written. It holds no passwords, no settings of containers, no customers and no words of the server. It stays on this computer: you decide whom you give it to.</source>
        <translation>Esto es todo lo que se escribe. No contiene contraseñas, configuración de contenedores, clientes ni textos del servidor. Se queda en este equipo: usted decide a quién se lo da.</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Carpeta para el informe</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>El informe está escrito.</translation>
    </message>
    <message>
        <source>The report could not be written. Choose another folder and save again.</source>
        <translation>No se pudo escribir el informe. Elija otra carpeta y guarde de nuevo.</translation>
    </message>
</context>
<context>
    <name>tmc::ui::TableChoiceModel</name>
    <message>
        <source>not counted</source>
        <translation>no contadas</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <extracomment>%1 is the name of a table, with a mark for what is restored of it.</extracomment>
        <translation>%1, elegida</translation>
    </message>
    <message>
        <source>%1, not chosen</source>
        <translation>%1, no elegida</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
</context>
<context>
    <name>tmc::ui::TrayState</name>
    <message>
        <source>Open the console</source>
        <translation>Abrir la consola</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) need you</source>
        <translation>
            <numerusform>%n operación requiere intervención</numerusform>
            <numerusform>%n operaciones requieren intervención</numerusform>
        </translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Ningún servidor</translation>
    </message>
    <message>
        <source>Tenant Master Console</source>
        <translation>Tenant Master Console</translation>
    </message>
    <message>
        <source>The connection to %1 is lost</source>
        <translation>Se perdió la conexión con %1</translation>
    </message>
    <message>
        <source>The operation</source>
        <translation>La operación</translation>
    </message>
    <message>
        <source>%1: not started</source>
        <translation>%1: no se inició</translation>
    </message>
</context>
<context>
    <name>tmc::ui::TypedConfirmation</name>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>Escriba %1 para confirmar:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>tmc::ui::WhatIfPanel</name>
    <message>
        <source>What fits on this server?</source>
        <translation>¿Qué cabe en este servidor?</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspaceCommands</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Quick view</source>
        <translation>&amp;Vista rápida</translation>
    </message>
    <message>
        <source>Copy &amp;slug</source>
        <translation>Copiar el &amp;slug</translation>
    </message>
    <message>
        <source>Copy &amp;host name</source>
        <translation>Copiar el nombre de &amp;host</translation>
    </message>
    <message>
        <source>Copy &amp;database name</source>
        <translation>Copiar el nombre de la base de &amp;datos</translation>
    </message>
    <message>
        <source>Copy doc&amp;ker command</source>
        <translation>Copiar el comando de doc&amp;ker</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>&amp;Copiar como tabla</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>No seleccionar &amp;nada</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>&amp;Invertir la selección</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>&amp;Exportar lo que se muestra…</translation>
    </message>
    <message>
        <source>Export the se&amp;lected…</source>
        <translation>Exportar &amp;lo seleccionado…</translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation>Colu&amp;mnas…</translation>
    </message>
    <message>
        <source>Copy ps&amp;ql command</source>
        <translation>Copiar comando ps&amp;ql</translation>
    </message>
    <message>
        <source>Change &amp;plan…</source>
        <translation>Cambiar &amp;plan…</translation>
    </message>
    <message>
        <source>S&amp;witch back…</source>
        <translation>&amp;Volver…</translation>
    </message>
    <message>
        <source>&amp;Remove the old container…</source>
        <translation>&amp;Quitar el contenedor anterior…</translation>
    </message>
    <message>
        <source>Res&amp;tore from a backup…</source>
        <translation>Restau&amp;rar desde un respaldo…</translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspaceDetailPage</name>
    <message>
        <source>Workspace %1</source>
        <translation>Espacio de trabajo %1</translation>
    </message>
    <message>
        <source>The registry no longer has this workspace.</source>
        <translation>El registro ya no tiene este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Below is what was known of it last.</source>
        <translation>Abajo está lo último que se supo de él.</translation>
    </message>
    <message>
        <source>Limits of the plan %1</source>
        <translation>Límites del plan %1</translation>
    </message>
    <message>
        <source>The database is not known yet</source>
        <translation>Todavía no se conoce la base de datos</translation>
    </message>
    <message>
        <source>The server has no such database</source>
        <translation>El servidor no tiene esa base de datos</translation>
    </message>
    <message>
        <source>The workspace has not been given a database yet.</source>
        <translation>El espacio de trabajo todavía no tiene base de datos.</translation>
    </message>
    <message>
        <source>The registry names %1, but PostgreSQL does not have it.</source>
        <translation>El registro nombra %1, pero PostgreSQL no la tiene.</translation>
    </message>
    <message>
        <source>The containers have not been read</source>
        <translation>Los contenedores no se han leído</translation>
    </message>
    <message>
        <source>%1 (shared with other workspaces)</source>
        <translation>%1 (compartido con otros espacios de trabajo)</translation>
    </message>
    <message>
        <source>No container serves this workspace</source>
        <translation>Ningún contenedor atiende este espacio de trabajo</translation>
    </message>
    <message>
        <source>The registry does not name one.</source>
        <translation>El registro no nombra ninguno.</translation>
    </message>
    <message>
        <source>The registry names %1, but Docker does not have it.</source>
        <translation>El registro nombra %1, pero Docker no lo tiene.</translation>
    </message>
    <message>
        <source>Who claims the host names has not been read</source>
        <translation>No se ha leído quién reclama los nombres de host</translation>
    </message>
    <message>
        <source>No host name leads to this workspace</source>
        <translation>Ningún nombre de host lleva a este espacio de trabajo</translation>
    </message>
    <message>
        <source>A workspace gets its first host name when it is created.</source>
        <translation>Un espacio de trabajo recibe su primer nombre de host al crearse.</translation>
    </message>
    <message>
        <source>The users have not been read</source>
        <translation>Los usuarios no se han leído</translation>
    </message>
    <message>
        <source>The registry knows no users of this workspace</source>
        <translation>El registro no conoce usuarios de este espacio de trabajo</translation>
    </message>
    <message>
        <source>Users that the application manages by itself are not listed here.</source>
        <translation>Los usuarios que la aplicación administra por sí misma no figuran aquí.</translation>
    </message>
    <message>
        <source>The history has not been read</source>
        <translation>El historial no se ha leído</translation>
    </message>
    <message>
        <source>Nothing has been done with this workspace yet</source>
        <translation>Todavía no se ha hecho nada con este espacio de trabajo</translation>
    </message>
    <message>
        <source>Operations and activity appear here, the newest first.</source>
        <translation>Las operaciones y la actividad aparecen aquí, lo más reciente primero.</translation>
    </message>
    <message>
        <source>&amp;Workspaces</source>
        <translation>&amp;Espacios de trabajo</translation>
    </message>
    <message>
        <source>Back to the workspaces</source>
        <translation>Volver a los espacios de trabajo</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Acciones</translation>
    </message>
    <message>
        <source>Show the &amp;operation</source>
        <translation>Mostrar la &amp;operación</translation>
    </message>
    <message>
        <source>Parts of the workspace</source>
        <translation>Partes del espacio de trabajo</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Contenedores</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Rutas</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspaceDetails</name>
    <message>
        <source>Details of %1</source>
        <translation>Detalles de %1</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspaceFacts</name>
    <message>
        <source>not limited</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Nombre comercial</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojamiento</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nombre de host</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Host port</source>
        <translation>Puerto del host</translation>
    </message>
    <message>
        <source>Redis database</source>
        <translation>Base de datos de Redis</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>ID de inquilino</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Users</source>
        <comment>limit of a plan</comment>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Peticiones por minuto</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the whole database</source>
        <translation>Tamaño de toda la base de datos</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Límite de memoria</translation>
    </message>
    <message>
        <source>Host ports</source>
        <translation>Puertos del host</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Reclama</translation>
    </message>
    <message>
        <source>Container ID</source>
        <translation>ID del contenedor</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Respaldos</translation>
    </message>
    <message>
        <source>Last proven backup</source>
        <translation>Último respaldo probado</translation>
    </message>
    <message>
        <source>Last backup read back</source>
        <translation>Último respaldo releído</translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspaceFilterBar</name>
    <message>
        <source>All products</source>
        <translation>Todos los productos</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>Todos los planes</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s)</source>
        <translation>
            <numerusform>%n espacio de trabajo</numerusform>
            <numerusform>%n espacios de trabajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n workspace(s)</source>
        <translation>
            <numerusform>%1 de %n espacio de trabajo</numerusform>
            <numerusform>%1 de %n espacios de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Search name, slug, host or database</source>
        <translation>Buscar nombre, slug, host o base de datos</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Todos los entornos</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspaceHistory</name>
    <message>
        <source>Plan changed from %1 to %2</source>
        <translation>El plan pasó de %1 a %2</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>user</comment>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>user</comment>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>%1, which does not run</source>
        <translation>%1, que está detenido</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>of a user in a workspace</comment>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nombre de host</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Responde</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>Reclamado por</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Reclamación</translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspaceSelectionBar</name>
    <message>
        <source>Selected workspaces</source>
        <translation>Espacios de trabajo seleccionados</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tmc::ui::WorkspacesPage</name>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>The workspaces could not be read again.</source>
        <translation>No se pudieron volver a leer los espacios de trabajo.</translation>
    </message>
    <message>
        <source>The table shows what was read last.</source>
        <translation>La tabla muestra lo último que se leyó.</translation>
    </message>
    <message>
        <source>The sizes of the databases could not be read.</source>
        <translation>No se pudieron leer los tamaños de las bases de datos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>No se ha elegido ningún servidor</translation>
    </message>
    <message>
        <source>Choose a server in the sidebar, or add one.</source>
        <translation>Elija un servidor en la barra lateral o añada uno.</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>Añadir servidor…</translation>
    </message>
    <message>
        <source>This server is not prepared yet</source>
        <translation>Este servidor aún no está preparado</translation>
    </message>
    <message>
        <source>The console keeps its registry in a database of its own on the server. Prepare the server to make it; you see every step before anything is changed.</source>
        <translation>La consola guarda su registro en una base de datos propia en el servidor. Prepare el servidor para crearla; cada paso se muestra antes de cambiar nada.</translation>
    </message>
    <message>
        <source>Prepare server…</source>
        <translation>Preparar el servidor…</translation>
    </message>
    <message>
        <source>The workspaces could not be read</source>
        <translation>No se pudieron leer los espacios de trabajo</translation>
    </message>
    <message>
        <source>Reading the workspaces…</source>
        <translation>Leyendo los espacios de trabajo…</translation>
    </message>
    <message>
        <source>This server is read for the first time.</source>
        <translation>Este servidor se lee por primera vez.</translation>
    </message>
    <message>
        <source>Nothing has been read from this server yet</source>
        <translation>Aún no se ha leído nada de este servidor</translation>
    </message>
    <message>
        <source>The workspaces appear here as soon as there is a connection.</source>
        <translation>Los espacios de trabajo aparecen aquí en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>No workspaces yet</source>
        <translation>Aún no hay espacios de trabajo</translation>
    </message>
    <message>
        <source>A workspace is one customer&apos;s own database, container and address of one product.</source>
        <translation>Un espacio de trabajo es la base de datos, el contenedor y la dirección propios de un cliente en un producto.</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Nuevo espacio de trabajo…</translation>
    </message>
    <message>
        <source>No workspace fits these filters</source>
        <translation>Ningún espacio de trabajo cumple estos filtros</translation>
    </message>
    <message>
        <source>Try fewer words or other filters.</source>
        <translation>Pruebe con menos palabras u otros filtros.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Borrar los filtros</translation>
    </message>
    <message>
        <source>&amp;New workspace</source>
        <translation>&amp;Nuevo espacio de trabajo</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nuevo espacio de trabajo</translation>
    </message>
    <message>
        <source>Every customer&apos;s tenant on this server</source>
        <translation>El inquilino de cada cliente en este servidor</translation>
    </message>
    <message>
        <source>The command was not copied.</source>
        <translation>El comando no se copió.</translation>
    </message>
    <message>
        <source>No command was copied: there is none for %1.</source>
        <translation>No se copió ningún comando: no lo hay para %1.</translation>
    </message>
    <message>
        <source>workspaces</source>
        <comment>name of a file</comment>
        <translation>espacios-de-trabajo</translation>
    </message>
    <message>
        <source>Export workspaces</source>
        <translation>Exportar espacios de trabajo</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>Tabla para hojas de cálculo</translation>
    </message>
    <message>
        <source>There are many of them.</source>
        <translation>Son muchos.</translation>
    </message>
    <message>
        <source>Select one workspace.</source>
        <translation>Seleccione un espacio de trabajo.</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>El servidor no está conectado.</translation>
    </message>
    <message>
        <source>The copy cannot be restored.</source>
        <translation>La copia no se puede restaurar.</translation>
    </message>
    <message>
        <source>Backups are being made now.</source>
        <translation>Ahora se están haciendo respaldos.</translation>
    </message>
    <message>
        <source>There is no copy of this workspace that was read back.</source>
        <translation>No hay ninguna copia releída de este espacio de trabajo.</translation>
    </message>
</context>
</TS>
