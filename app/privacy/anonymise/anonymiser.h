// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/key_bytes.h"
#include "privacy/anonymise/record_changes.h"
#include "privacy/policy/record_rules.h"

#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace telltale::privacy {

/// Fields that a method could not do its work on, and which were dropped for that.
struct AnonymiseProblem
{
    std::uint32_t rule = 0; ///< see FieldChange
    std::string path;       ///< pattern path
    QString message;        ///< translated, without any value
    std::uint64_t fields = 0;
};

/// Applies a policy to records. The rule of a change is its index; policy.rules.size() stands for the default. What
/// would stay as it is is no change. Of an envelope isBlocked says that its whole request stays here.
///
/// Headers that tell how a request is to be read or where it goes (Host, Content-Type, Content-Length, …) are never
/// changed; they can only block. Not thread-safe.
class Anonymiser : public RecordJudge
{
public:
    /// The error `policy-needs-key` when a method of the policy needs a key and there is none.
    static Result<std::unique_ptr<Anonymiser>> make(std::shared_ptr<const Policy> policy,
                                                    std::shared_ptr<const audit::Knowledge> knowledge,
                                                    const KeySource &keys = {});

    /// For who only asks which fields change: what needs a key counts as dropped, unless nothing is in it.
    static std::unique_ptr<Anonymiser> withoutKey(std::shared_ptr<const Policy> policy,
                                                  std::shared_ptr<const audit::Knowledge> knowledge);

    RecordChanges changes(const payload::Record &record) override;

    /// So far; at most 1,000 different ones are told apart.
    std::vector<AnonymiseProblem> problems() const;
    const Policy &policy() const { return m_rules.policy(); }

private:
    /// What became of a value, in a table of fixed size in which a newer one takes the place of an older one.
    struct Known
    {
        std::uint32_t place = 0; ///< 0: nothing
        payload::NodeType type = payload::NodeType::Null;
        std::string lexeme;
        std::string period;
        std::uint32_t rule = 0;
        MethodResult result;
        bool isQuiet = false; ///< it stays, and nothing is to be said of it
    };

    /// A value that stays where it is, and nothing is to be said of it, whenever it was sent: what nearly all are. One
    /// line of the processor's cache, and a table of fixed size likewise.
    struct alignas(64) Quiet
    {
        static constexpr std::size_t longest = 58;
        std::uint32_t place = 0; ///< 0: nothing
        payload::NodeType type = payload::NodeType::Null;
        std::uint8_t length = 0;
        char lexeme[longest] = {};

        void set(std::uint32_t ofPlace, payload::NodeType ofType, std::string_view value)
        {
            place = ofPlace;
            type = ofType;
            length = static_cast<std::uint8_t>(value.size());
            std::memcpy(lexeme, value.data(), value.size());
        }
        bool is(std::uint32_t ofPlace, payload::NodeType ofType, std::string_view value) const
        {
            const std::size_t size = value.size();
            if (place != ofPlace || length != size || type != ofType)
                return false;
            return size < 8 ? payload::loadShort(lexeme, size) == payload::loadShort(value.data(), size)
                            : payload::sameBytes({lexeme, size}, value);
        }
    };
    static_assert(sizeof(Quiet) == 64);

    Anonymiser(std::shared_ptr<const Policy> policy, std::shared_ptr<const audit::Knowledge> knowledge,
               const KeySource &keys);
    /// False when the record is blocked by this leaf.
    bool judgeLeaf(payload::NodeIndex leaf, RecordChanges &changes);
    bool judgeValue(payload::NodeIndex leaf, const LeafPlace &place, Quiet &quiet, RecordChanges &changes);
    void add(payload::NodeIndex leaf, std::uint32_t rule, const MethodResult &result, std::string_view path,
             RecordChanges &changes);
    MethodResult treat(payload::NodeIndex leaf, std::uint32_t rule);

    RecordRules m_rules;
    KeySource m_keys;
    const payload::Record *m_record = nullptr;
    bool m_rotates = false; ///< some method does
    std::string m_period;   ///< of the record: a day, the shortest of all periods; "" where none matters
    std::string m_text;     ///< of a lexeme with escapes
    std::vector<Known> m_known;
    std::vector<Quiet> m_quiet;
    std::map<std::tuple<std::uint32_t, std::string, QString>, std::uint64_t> m_problems; ///< by rule, path, message
};

} // namespace telltale::privacy
