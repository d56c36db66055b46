// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/tagmodel.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <bit>

namespace gleaner::entity {

namespace {

constexpr quint32 Magic = 0x476C5467; // "GlTg"
constexpr quint16 Version = 1;
constexpr quint32 MostBuckets = 1 << 20;
constexpr qsizetype HeadSize = 6;

} // namespace

void TagModel::setKey(Row &row, quint32 key)
{
    for (int byte = 0; byte < 3; ++byte)
        row[size_t(label::Count + byte)] = qint8(key >> (8 * byte) & 0xFF);
}

void TagModel::setCapacity(size_t buckets)
{
    m_buckets.assign(buckets, {});
    m_signs.assign(buckets, 0);
    m_mask = buckets - 1;
    m_used = 0;
}

void TagModel::reserve(size_t rows)
{
    setCapacity(std::bit_ceil(rows * 2 / 5 + 1)); // small: most looks leave the processor's nearer caches
}

bool TagModel::setRow(quint64 feature, const Row &row)
{
    const quint32 key = keyOf(feature);
    for (Row &place : m_buckets[feature & m_mask].rows) {
        const quint32 known = keyIn(place);
        if (known != 0 && known != key)
            continue;
        m_used += known == 0;
        place = row;
        setKey(place, key);
        m_signs[feature & m_mask] |= signOf(key);
        return true;
    }
    return false;
}

void TagModel::setTransition(int before, int after, qint16 weight)
{
    m_transitions[size_t(before)][size_t(after)] = weight;
}

// The weights stand label by label: most are 0, and like next to like compresses well.
QByteArray TagModel::toBytes() const
{
    QByteArray plain;
    QDataStream out(&plain, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint32(m_buckets.size()) << quint32(m_used);
    for (const Scores &from : m_transitions) {
        for (const qint16 weight : from)
            out << weight;
    }
    std::vector<const Row *> rows;
    for (size_t at = 0; at < m_buckets.size(); ++at) {
        for (const Row &row : m_buckets[at].rows) {
            if (const quint32 key = keyIn(row); key != 0) {
                out << quint32(at) << key;
                rows.push_back(&row);
            }
        }
    }
    for (size_t lane = 0; lane < label::Count; ++lane) {
        for (const Row *row : rows)
            out << (*row)[lane];
    }
    QByteArray result;
    QDataStream file(&result, QIODevice::WriteOnly);
    file.setByteOrder(QDataStream::LittleEndian);
    file << Magic << Version;
    return result + qCompress(plain, 9);
}

std::optional<TagModel> TagModel::fromBytes(QByteArrayView bytes)
{
    QDataStream file(QByteArray::fromRawData(bytes.data(), bytes.size()));
    file.setByteOrder(QDataStream::LittleEndian);
    quint32 magic = 0;
    quint16 version = 0;
    file >> magic >> version;
    if (magic != Magic || version != Version)
        return std::nullopt;
    const QByteArrayView packed = bytes.sliced(HeadSize);
    const QByteArray plain = qUncompress(reinterpret_cast<const uchar *>(packed.data()), packed.size());
    QDataStream in(plain);
    in.setByteOrder(QDataStream::LittleEndian);
    quint32 buckets = 0;
    quint32 used = 0;
    in >> buckets >> used;
    if (!std::has_single_bit(buckets) || buckets > MostBuckets || used > 4 * buckets)
        return std::nullopt;
    TagModel model;
    model.setCapacity(buckets);
    model.m_used = used;
    for (Scores &from : model.m_transitions) {
        for (qint16 &weight : from)
            in >> weight;
    }
    std::vector<Row *> rows;
    rows.reserve(used);
    for (quint32 i = 0; i < used; ++i) {
        quint32 bucket = 0;
        quint32 key = 0;
        in >> bucket >> key;
        if (bucket >= buckets || key == 0 || key > 0xFFFFFF)
            return std::nullopt;
        auto &places = model.m_buckets[bucket].rows;
        const auto free = std::ranges::find_if(places, [](const Row &row) { return keyIn(row) == 0; });
        if (free == places.end())
            return std::nullopt;
        setKey(*free, key);
        model.m_signs[bucket] |= signOf(key);
        rows.push_back(&*free);
    }
    for (size_t lane = 0; lane < label::Count; ++lane) {
        for (Row *row : rows)
            in >> (*row)[lane];
    }
    return in.status() == QDataStream::Ok ? std::optional(std::move(model)) : std::nullopt;
}

} // namespace gleaner::entity
