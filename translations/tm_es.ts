<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CommandHint</name>
    <message>
        <source>SERVER</source>
        <extracomment>Placeholder for the name of a server in a command, in capitals and without spaces.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPERATION</source>
        <extracomment>Placeholder for the identifier of an operation in a command, in capitals and without spaces.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The program ssh was not found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers are reached only through OpenSSH, so no connection can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the OpenSSH client (on Debian and Ubuntu the package openssh-client) and make sure that ssh is in the PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address was found for the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was not contacted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the host, the DNS of this computer and, for an alias, the file ~/.ssh/config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address was found for the name of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept a connection on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is off, its address or port is another one, or a firewall is in between. From here it cannot be told which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server is up and that its firewall lets this computer in, then test the connection with: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 is not trusted yet; its key has the fingerprint %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has confirmed so far that this is the right server, so nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server itself or its provider shows. Only if they are equal, trust it here or with: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not trusted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 shows another key than the trusted one. Trusted: %2. Shown: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either the server was installed anew, or somebody stands in between. The connection was refused before anything was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever administers the server. Only when the change has been confirmed by another way, trust the new key with: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server shows another key than the trusted one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %2 does not let the user %1 in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is reachable and is the right one, but it accepted no key of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name, load the key into the agent (ssh-add) and check that its public part is in authorized_keys on the server. Then test with: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let the user in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not forward the connection to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH works, but what is behind it was not reached: it does not run, the user may not use it, or the SSH server forbids forwarding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it runs, that the user may use it (for Docker: the group docker), and AllowTcpForwarding and AllowStreamLocalForwarding in sshd_config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not forward a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown is as old as its age says. An operation that was running stays open in the journal and is neither lost nor repeated blindly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again. If an operation was running, resume it or roll it back under Operations. Command: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ssh ended with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was not made, or it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the words of ssh in the technical details and put right what they name. Then test with: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request changed nothing on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change itself was made on the server before this happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the change was made on the server is not known yet; the console asks the server before it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the server&apos;s name. The known servers are listed by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again may be enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program met a situation that it was not made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a defect of the console, not of the server. What was running stopped there; the journal knows how far it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the open operations before trying again, and give the technical details to whoever maintains the console. Command: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was refused before any effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing or cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used as a slug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the database, the container and the host are made from the slug, so its form is strict. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 3 to 40 characters: small letters a to z, digits and single hyphens, a letter first and no hyphen last. Example: acme-north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slug is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a host name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy could not route customers to it. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a full name such as shop.example.com: at least two parts of up to 63 letters, digits and inner hyphens, without a wildcard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed, was never made, or its name is written differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, then refresh to see what exists now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists already: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has that name is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or use what exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be made exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” has %2 bytes; the limit is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A longer name would be cut silently and could then hit something else, so it is refused. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name. Letters with accents count as two bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped because the operator asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operation that had begun stays open in the journal, which knows what was done and what was not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If an operation was running, resume it or roll it back under Operations. Command: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer within the time limit of %2 s from: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy, something blocks it, or the connection is slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again. If it happens again, look at the server&apos;s load and at the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came in time from: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or folder of this computer could not be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console needs it for what was asked, so this was not done. The server is not concerned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists, that your user may read and write it, and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this computer could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged or was written by another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither used nor overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a copy, or move it away so that the console begins a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the console is damaged or was written by another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret for %1 is not known on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the console cannot log in there. It is never guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it in the settings of the server, or store it with: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret is not known on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret file %1 is not yours alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret that other users could read or replace is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a plain file that belongs to your user and has the mode 0600 (chmod 600), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret file is not yours alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has changed since the preview: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation would no longer do what was shown, so it was not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new preview and read it before confirming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has changed since the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another console is working on this: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one console works on a target at a time, so this was not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again. The lock of a console that has died ends by itself (seconds left: %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another console is working on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another console has taken this operation over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console stopped at once, so that not two of them work on the same thing. The other one goes on from the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow it under Operations and do not start it a second time. Command: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation %1 cannot be continued in its state: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended, or what was asked for does not fit what it is doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its steps. If the work is still wanted, make a new preview. Command: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation cannot be continued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the place of %1 there is something that the console did not make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a name that this step needs. What is not ours is never changed or removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out whose it is. Rename or remove it by hand, or choose another name; then make a new preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something that the console did not make under a name that is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back after the change, %1 is not as it should be. Expected: %2. Found: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change cannot be seen on the server, so the step does not count as done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the operation: it rolls itself back, or waits to be resumed. Command: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back after the change, the result is not as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reverse proxy does not answer at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The route to the workspace cannot be tested. If the proxy is down, visitors reach no workspace of this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the proxy&apos;s container runs and that the server&apos;s settings name the right address for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reverse proxy does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test request to %1 through the proxy was answered with status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not lead to the workspace yet, or the application answers with an error. The workspace does not go live like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the logs of the proxy and of the application. 502 and 503 mean that the container is not reached, 404 that it does not know the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test request through the proxy failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test request to %1 was answered by another tenant. Expected: %2. Answered: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors would see the data of another customer. The workspace does not go live like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a second container that claims the same host, and for an application that ignores its tenant setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test request was answered by another tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step “%1” could not be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback stopped there; what came before that step is still in place. Nothing is removed by force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right what the technical details name, then roll back again: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step could not be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation waits for a person at the step “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console knows no safe way on, neither forward nor back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the step and at the server, put the cause right, then roll back: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation waits for a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no registry yet, or only a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products, plans and workspaces are kept there, so nothing can be managed before it exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the server; every statement is shown before anything runs. Command: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has version %1; this console needs version %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry was made by an older console and can be brought up to date without loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the server again; every statement is shown before anything runs. Command: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry is older than this console needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has version %1; this console knows versions up to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer console has changed it. This one could misread it and therefore leaves it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this program, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry is newer than this console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has no product “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the product there is nothing to preview. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the product&apos;s key. Products that come with the console are added by preparing the server: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has no plan “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the plan the hosting and its limits are not known. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the plan&apos;s key. Plans that come with the console are added by preparing the server: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has no workspace “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed, or it is on another server. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the slug and the chosen server, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slug “%1” is already used in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two customers of one product cannot share a slug. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another slug, for example with the customer&apos;s city behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slug is already used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is already taken by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the server without belonging to this operation. What is not ours is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another slug, or find out whose it is before removing it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that is needed is already taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host %1 is already claimed by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy would send the visitors of one customer to another. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another subdomain, or free the host first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is already claimed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No port is left for %1 between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dedicated container needs a port of its own. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen the product&apos;s range of ports in the registry, or free the port of a workspace that is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No port is left for the product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Redis indexes are in use; the server has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dedicated workspace needs an index of its own. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise “databases” in the configuration of Redis and the number in the registry, or archive a workspace that is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Redis indexes are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough %1: needed %2, left %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is promised to other customers is counted, not only what they use at the moment. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller plan or another server, or free some of it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not enough left for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product&apos;s shared container %1 is not on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It serves all workspaces on shared plans, so none can be made without it. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the product&apos;s shared container first, or choose a dedicated plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product&apos;s shared container is not on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Docker network %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy and the tenants meet in it; without it no visitor reaches a workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the server, which makes the network: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Docker network does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it a preview would be a guess, so none was made. Nothing was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection, refresh and try again. Command: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the server could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot do this for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not begun, so nothing has to be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a newer version of the console, or choose something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Docker engine does not answer at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers can be neither read nor changed now; what is shown of them is as old as its age says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the server, check with “systemctl status docker” that the engine runs and that the user may use its socket (group docker).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Docker engine does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Docker engine knows its API up to version %1; the console needs %2 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The containers of this server cannot be managed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the Docker engine on the server to 20.10 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Docker engine is too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker refused a request with status %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine understood the request and did not carry it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right what Docker&apos;s words name, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker refused a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker&apos;s reply was not what its API promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reply that cannot be understood is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the socket belongs to a Docker engine and not to another program in front of it. Give the technical details to whoever maintains the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image %1 is not on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container can be made from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull, load or build the image on the server, then make a new preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image is not on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a container named %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not made by this operation and is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out whose it is. Rename or remove it by hand, or choose another slug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a container of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed or renamed, or it has never been made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, and find out who removed it. Then make a new preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container %1 did not become healthy; its state is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer as it should, so no customer is sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read its logs. The usual causes are a wrong setting, a migration that is missing, or too little memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container did not become healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command “%1” ended with exit code %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application&apos;s own command did not succeed in its container; it may have done a part of its work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read its output in the technical details, put the cause right and try again. Exit code 124 means that it took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command in a container failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not answer at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry and the databases can be neither read nor changed now; what is shown of them is as old as its age says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that PostgreSQL runs and that the server&apos;s settings name the right place for it, then test with: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not let the role %1 into the database %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is wrong or the role may not log in from there. No other password is tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the role and pg_hba.conf on the server. Store the right password with: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not let the role in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL refused a statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL undoes a refused statement as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read PostgreSQL&apos;s words in the technical details and put right what they name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to PostgreSQL was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had been read only in part is not used. An operation that was running stays open in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PostgreSQL accepts no changes: it is a standby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be looked at, but operations need the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the server&apos;s settings name the primary. If the primary is gone for good, promote this one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL %1 is too old; version %2 is the oldest that is supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks what the console relies on for safe operations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update PostgreSQL on the server, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL is too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission was denied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user or the role that the console works as lacks a right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever administers it for the right. The rights in the registry are given by preparing the server: %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission was denied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1</source>
        <extracomment>%1 is &quot;3 minutes ago&quot; or &quot;just now&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Date and time of day: %1 is &quot;5 March 2026&quot;, %2 is &quot;14:03:09&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cores</source>
        <extracomment>A part of a number of processor cores, such as 1.5.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectText</name>
    <message>
        <source>the container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Docker network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the operation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Docker path %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ports %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the product %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Redis index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the role %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry&apos;s entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schema %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the secret %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the saved view of the server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the catalogue of products and plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the memory that is not promised to anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Redis indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version of the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace&apos;s state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry&apos;s version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace&apos;s container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Docker network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a role of the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace&apos;s role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shared container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the membership in the workspace&apos;s role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the structure of the workspace&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer through the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the final name of the workspace&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace&apos;s entry in the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the access to the workspace&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace&apos;s container (started)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container&apos;s health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of a database object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file of trusted host keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proxy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subdomain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PostgreSQL cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Docker engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the password store of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lock in PostgreSQL that another session holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a statement in PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>Prepare server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the workspace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back</source>
        <comment>state of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled back</source>
        <comment>state of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <comment>state of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>state of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being undone</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>end of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled back</source>
        <comment>end of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>end of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>end of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <comment>end of an operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps are done, and each was checked on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step failed, and what had been done was undone. The server is as it was before, except for what the journal and the activity log keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation was stopped between two steps. It stays open: resume it or roll it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation was interrupted and stays open. Every console can resume it or roll it back, because the journal is on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step could not be undone, and the operation waits for a person. What is still in place is listed in its steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: failed after %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been done is being undone, as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been done is being undone. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: being undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: undone in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: could not be undone. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation has ended. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunbookText</name>
    <message numerus="yes">
        <source>This cannot be run: %n thing(s) in the way.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), %1.</source>
        <extracomment>%1 is an estimate such as &quot;about 20 seconds&quot;.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate for %1 is requested by itself as soon as DNS leads the host to this server. Until then browsers warn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared container %1 is not running and will be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards only %1 of the server&apos;s memory is not promised to anybody: not enough for another workspace like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in place already; there is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No customer is interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customers that this touches are interrupted for %1.</source>
        <extracomment>%1 is an estimate such as &quot;about 20 seconds&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry in the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command in the container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request through the proxy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>(not given)</source>
        <extracomment>Stands in a sentence for a name that the other side did not tell.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageText</name>
    <message>
        <source>Find the server&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the SSH port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the host key with the trusted one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward the Docker socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the Docker engine for its version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the version of the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of a stage</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Create the role %1 for the console, which may create roles and databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the login role %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the role %1, which cannot log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the registry&apos;s database %1 owned by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the registry to version %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the Docker network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the catalogue of products and plans: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve the workspace %1 with its names in the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the role %1 for the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the shared container&apos;s role %2 act as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the database %1 owned by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let nobody but %2 into the database %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the database %1 its final name %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that the shared container %1 is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the container %1 from the image %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “%2” in the container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the container %1 is healthy, for %2 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for %1 through the proxy and check that %2 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the workspace %1 as active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each role gets only the rights that its part of the registry needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry keeps products, plans, workspaces and the journal of operations on the server itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of the registry take the form that this version of the console knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy reaches the tenants&apos; containers through this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces are made from these products and plans. What is in the catalogue already stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on nobody else can take its slug, host, port or database name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role will own this customer&apos;s data and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared container serves this customer with the customer&apos;s own role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries a temporary name until it is complete, so that an interruption leaves nothing half-made under the final name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself PostgreSQL lets every role connect to a new database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on the application finds the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It serves all customers of the product on shared plans, and this one too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gets a fresh database password that only the container knows, and the limits of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application has to run before its database can be filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application makes its own tables in the customer&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an application that answers is shown to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It proves that a visitor of this host reaches this customer&apos;s data and nobody else&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All checks have passed, and the registry says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone: a migration is applied completely or not at all, and a new registry goes with its database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Docker network %1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone: entries of the catalogue harm nobody, and a new registry goes with its database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reservation of %1 is released, and its names are free again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo: the membership goes with the role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1, which nobody uses yet, is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo: the rights go with the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %2 gets its temporary name %1 back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone: the shared container keeps running for the other customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container %1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo: the container is removed with the step that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo: the tables go with the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo: waiting changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo: the request changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 goes back to being created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No risk for customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupts customers for a short time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroys data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceTableModel</name>
    <message>
        <source>Business name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceText</name>
    <message>
        <source>Planned</source>
        <comment>state of a workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being created</source>
        <comment>state of a workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <comment>state of a workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>state of a workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being changed</source>
        <comment>state of a workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being restored</source>
        <comment>state of a workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>state of a workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>hosting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dedicated</source>
        <comment>hosting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <comment>environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QA</source>
        <comment>environment for tests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the plan says</source>
        <comment>hosting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always own containers</source>
        <comment>hosting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being removed</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead</source>
        <comment>container</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::cli::CliText</name>
    <message>
        <source>Go on with: tenant-master operation resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo with: tenant-master operation rollback %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> [y/N] </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the journal of one operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with an operation that was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo an operation that was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical detail:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server to work on; default: TENANT_MASTER_SERVER, or the only one there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON document instead of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the texts: es or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask before changing something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: tenant-master &lt;verb&gt; [options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tenant-master &lt;verb&gt; --help` shows a verb&apos;s options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang takes es or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply these changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator&apos;s role in PostgreSQL; default: postgres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File (mode 0600) with the administrator&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain below which each product gets its own; used for products that are not in the catalogue yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every statement and Docker call and change nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a server ready: registry, roles, network, products and plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the products and plans that are missing in the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations that need attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>version %1, %n database(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>version %1, %n container(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace yet. Create one with: tenant-master workspace create --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the last snapshot on this machine and do not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is on a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the workspaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product, when several have a workspace of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the operations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many entries; default: 50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who did what, and check that the log is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server %1 is saved. Next: tenant-master server trust %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trusted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server yet. Add one with: tenant-master server add &lt;name&gt; --ssh user@host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server %1 is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers the %2 key %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it on the server with: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is the same, trust it with: tenant-master server trust %1 --fingerprint %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is trusted from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server %1 is forgotten on this machine. Nothing was changed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where ssh connects to; aliases of the ssh configuration work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key file; default: agent and ssh configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production or qa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container:NAME[:port], host:ADDRESS[:port] or socket:PATH, seen from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of the console in PostgreSQL; default: tm_operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File (mode 0600) with that role&apos;s password; default: the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the registry database; default: tenant_master.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker&apos;s socket on the server; default: /var/run/docker.sock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the reverse proxy, seen from the server; default: 127.0.0.1:80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker network of proxy and tenants; default: nginx-proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test with this administrator role instead of the console&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with the administrator&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save how a server is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect and show every stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fingerprint that you have checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a server&apos;s host key, and trust it when its fingerprint is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a server on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers at http://%2 as tenant %3 with database %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create this workspace on %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business name of the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name: lower-case letters, digits and hyphens, 3 to 40 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host label below the product&apos;s domain; default: the slug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the runbook with every SQL statement and Docker call; change nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --dry-run: plan on the last snapshot, without a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run what an earlier --dry-run --json printed; refused when the server has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a customer&apos;s workspace.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::CodeBlock</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::Confirmation</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::FourPartErrorView</name>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::MessageBanner</name>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::OperationReport</name>
    <message>
        <source>To undo it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It touches: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected duration: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands in the way:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned %1, operation %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by %1 with version %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runbook that was confirmed:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::SaveFileDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Nothing was changed on the server; choose another folder and save again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::ServerSwitcher</name>
    <message>
        <source>Server: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::StageList</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a stage and its state, for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tmc::ui::StepsSidebar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
