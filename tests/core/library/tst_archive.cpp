// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/archive.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;

namespace {

struct Entry {
    QByteArray name;
    QByteArray bytes;
    mode_t type = AE_IFREG;
};

struct Free {
    void operator()(archive *writer) const { archive_write_free(writer); }
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

/// Writes an archive of the kind that its name says; a zip with a password is encrypted.
void writeArchive(const QString &path, const QList<Entry> &entries, const char *password = nullptr)
{
    const std::unique_ptr<archive, Free> writer(archive_write_new());
    if (path.endsWith(u".zip"))
        archive_write_set_format_zip(writer.get());
    else
        archive_write_set_format_pax_restricted(writer.get());
    if (path.endsWith(u".gz"))
        archive_write_add_filter_gzip(writer.get());
    if (path.endsWith(u".xz"))
        archive_write_add_filter_xz(writer.get());
    if (path.endsWith(u".zst"))
        archive_write_add_filter_zstd(writer.get());
    if (password) {
        archive_write_set_options(writer.get(), "zip:encryption=traditional");
        archive_write_set_passphrase(writer.get(), password);
    }
    QCOMPARE(archive_write_open_filename(writer.get(), QFile::encodeName(path).constData()), ARCHIVE_OK);
    for (const Entry &one : entries) {
        const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
        archive_entry_copy_pathname(entry.get(), one.name.constData());
        archive_entry_set_filetype(entry.get(), one.type);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), 1'770'000'000, 0);
        if (one.type == AE_IFLNK)
            archive_entry_set_symlink(entry.get(), one.bytes.constData());
        else
            archive_entry_set_size(entry.get(), one.bytes.size());
        QVERIFY2(archive_write_header(writer.get(), entry.get()) >= ARCHIVE_WARN, archive_error_string(writer.get()));
        if (one.type == AE_IFREG)
            archive_write_data(writer.get(), one.bytes.constData(), size_t(one.bytes.size()));
    }
    QCOMPARE(archive_write_close(writer.get()), ARCHIVE_OK);
}

struct Contents {
    QStringList names; ///< below the archive
    QList<QByteArray> bytes;
    QList<Error> errors; ///< of members, and the one that ended it
};

Contents contentsOf(const QString &path, ArchiveReader::Limits limits = {})
{
    Contents contents;
    auto reader = ArchiveReader::open(path, limits);
    if (!reader) {
        contents.errors.append(reader.error());
        return contents;
    }
    while (true) {
        const auto member = reader->next();
        if (!member)
            contents.errors.append(member.error());
        if (!member || !*member)
            return contents;
        contents.names.append((*member)->path.mid(path.size() + 1));
        contents.bytes.append((*member)->bytes);
        if ((*member)->error)
            contents.errors.append(*(*member)->error);
    }
}

} // namespace

class TestArchive final : public QObject {
    Q_OBJECT

private slots:
    void knownByTheirNames();
    void digestFilesAreRead_data();
    void digestFilesAreRead();
    void namesLeadNowhere();
    void linksAndDevicesArePassedOver();
    void oldChineseNames();
    void encryptedMembersAreErrors();
    void cutOff_data();
    void cutOff();
    void noArchive();
    void pathsIntoArchives();
    void bombs();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestArchive::knownByTheirNames()
{
    for (const QString &name : {u"a.zip"_s, u"b.TAR.GZ"_s, u"c.tgz"_s, u"d.tar.zst"_s, u"e.tar"_s, u"f.tar.xz"_s})
        QVERIFY(isArchive(name));
    for (const QString &name : {u"a.md"_s, u"zip"_s, u"b.gz"_s, u"zip.txt"_s})
        QVERIFY(!isArchive(name));
}

void TestArchive::digestFilesAreRead_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a.zip", "a.tar", "a.tar.gz", "a.tar.xz", "a.tar.zst"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestArchive::digestFilesAreRead()
{
    QFETCH(QString, name);
    writeArchive(path(name), {{"one.md", "# 一\n"}, {"sub/two.TXT", "二"}, {"picture.png", "x"}, {".hidden.md", "x"}});
    const Contents contents = contentsOf(path(name));
    QCOMPARE(contents.names, QStringList({u"one.md"_s, u"sub/two.TXT"_s}));
    QCOMPARE(contents.bytes, QList<QByteArray>({"# 一\n", "二"}));
    QVERIFY(contents.errors.isEmpty());
}

void TestArchive::namesLeadNowhere()
{
    writeArchive(path(u"up.tar"_s), {{"../../up.md", "x"}, {"/etc/root.md", "x"}, {"a/./../b.md", "x"}});
    QCOMPARE(contentsOf(path(u"up.tar"_s)).names, QStringList({u"up.md"_s, u"etc/root.md"_s, u"a/b.md"_s}));
}

void TestArchive::linksAndDevicesArePassedOver()
{
    writeArchive(path(u"links.tar"_s),
                 {{"link.md", "/etc/passwd", AE_IFLNK}, {"pipe.md", {}, AE_IFIFO}, {"a.md", "x"}});
    QCOMPARE(contentsOf(path(u"links.tar"_s)).names, QStringList(u"a.md"_s));
}

void TestArchive::oldChineseNames()
{
    writeArchive(path(u"old.zip"_s), {{"AAAA.md", "x"}});
    QFile file(path(u"old.zip"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll().replace("AAAA", "\xd4\xe7\xb1\xa8"); // 早报 in GBK
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    QCOMPARE(contentsOf(path(u"old.zip"_s)).names, QStringList(u"早报.md"_s));
}

void TestArchive::encryptedMembersAreErrors()
{
    writeArchive(path(u"secret.zip"_s), {{"a.md", QByteArray("text ").repeated(100)}}, "password");
    const Contents contents = contentsOf(path(u"secret.zip"_s));
    QCOMPARE(contents.errors.size(), 1);
    QCOMPARE(contents.errors[0].kind, Error::Kind::Unreadable);
    QCOMPARE(contents.errors[0].where, path(u"secret.zip/a.md"_s));
}

void TestArchive::cutOff_data()
{
    digestFilesAreRead_data();
}

void TestArchive::cutOff()
{
    QFETCH(QString, name);
    QByteArray noise;
    for (int at = 0; at < 200'000; ++at)
        noise += char(at * 7919 % 251);
    writeArchive(path(u"cut-"_s + name), {{"one.md", "# 一\n"}, {"two.md", noise}});
    QFile file(path(u"cut-"_s + name));
    QVERIFY(file.resize(file.size() / 2));
    const Contents contents = contentsOf(file.fileName());
    QVERIFY(!contents.errors.isEmpty());
    for (const Error &error : contents.errors)
        QCOMPARE(error.kind, Error::Kind::Malformed);
}

void TestArchive::noArchive()
{
    QFile file(path(u"no.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no archive");
    file.close();
    QCOMPARE(contentsOf(file.fileName()).errors.size(), 1);
    QCOMPARE(contentsOf(path(u"missing.zip"_s)).errors.value(0).kind, Error::Kind::Unreadable);
}

void TestArchive::pathsIntoArchives()
{
    writeArchive(path(u"in.zip"_s), {{"one.md", "x"}});
    QCOMPARE(archiveOf(path(u"in.zip/sub/one.md"_s)), path(u"in.zip"_s));
    QCOMPARE(archiveOf(path(u"in.zip"_s)), QString());
    QCOMPARE(archiveOf(path(u"missing.zip/one.md"_s)), QString());
    QCOMPARE(archiveOf(path(u"one.md"_s)), QString());
}

void TestArchive::bombs()
{
    const QByteArray zeros(40 * 1024 * 1024, '\0');
    writeArchive(path(u"bomb.zip"_s), {{"bomb.md", zeros}, {"after.md", "x"}});
    const Contents one = contentsOf(path(u"bomb.zip"_s));
    QCOMPARE(one.names, QStringList({u"bomb.md"_s, u"after.md"_s}));
    QCOMPARE(one.errors.size(), 1);
    QCOMPARE(one.errors[0].kind, Error::Kind::TooLarge);
    QVERIFY(one.bytes[0].isEmpty());

    // What is passed over counts as well: it is unpacked on the way.
    writeArchive(path(u"bomb.tar.gz"_s), {{"zeros.bin", zeros}, {"after.md", "x"}});
    const Contents all = contentsOf(path(u"bomb.tar.gz"_s), {.bytes = 1024 * 1024});
    QCOMPARE(all.names, QStringList());
    QCOMPARE(all.errors.value(0).kind, Error::Kind::TooLarge);
    // Small for what it holds, and then too much of it: of a zip, whose filter counts nothing that is unpacked.
    QList<Entry> members;
    for (int at = 0; at < 8; ++at)
        members.append({QByteArray::number(at) + ".md", QByteArray(1024 * 1024, ' ')});
    writeArchive(path(u"ratio.zip"_s), members);
    const Contents ratio = contentsOf(path(u"ratio.zip"_s), {.always = 2 * 1024 * 1024, .ratio = 10});
    QCOMPARE(ratio.names, QStringList({u"0.md"_s, u"1.md"_s}));
    QCOMPARE(ratio.errors.value(0).kind, Error::Kind::TooLarge);
    QCOMPARE(contentsOf(path(u"ratio.zip"_s)).names.size(), 8);

    const Contents many = contentsOf(path(u"bomb.tar.gz"_s), {.entries = 1});
    QCOMPARE(many.errors.value(0).kind, Error::Kind::TooLarge);
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
