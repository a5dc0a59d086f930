// One search: word by word, the entries that have it; then the best of those that have every word.
#include "core/search/search.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "core/base/ranges.hpp"

namespace dateline::core {
namespace {

// A match of one word in one entry, as a byte: the lower the better. Nearness first, then rank.
constexpr std::uint8_t kNoMatch = 0xff;
constexpr std::uint8_t kRanks = 5;
constexpr std::uint8_t match_of(Nearness near, std::uint8_t rank) noexcept {
  return static_cast<std::uint8_t>(static_cast<unsigned>(near) * kRanks + rank);
}
constexpr Nearness nearness_of(std::uint8_t match) noexcept {
  return static_cast<Nearness>(match / kRanks);
}
constexpr std::uint8_t rank_of_match(std::uint8_t match) noexcept {
  return match % kRanks;
}

constexpr std::uint8_t number_of(SearchRank rank) noexcept {
  return static_cast<std::uint8_t>(rank);
}

// Costs add up over the words so that no number of better ranks outweighs a worse nearness, and no
// number of prefixes a typo.
constexpr std::uint16_t kStep = kSearchWords * (kRanks - 1) + 1;
constexpr std::uint16_t kNearnessCosts[] =
    {0, kStep, (kSearchWords + 1) * kStep, 2 * (kSearchWords + 1) * kStep};
constexpr std::uint16_t kFirstTypo = kNearnessCosts[2];
constexpr std::uint16_t kMaxCost = kSearchWords * (kNearnessCosts[3] + kRanks - 1);
// the bit: a word was found in a figure
constexpr std::uint16_t kCostBits = 0x1fff, kFigureBit = 0x2000;
// this bit: not to be found, whatever the others say
constexpr std::uint16_t kOut = 0x4000;
constexpr std::uint32_t kCosts = 0x8000;
static_assert(kMaxCost <= kCostBits);

std::uint16_t cost_of(std::uint8_t match) noexcept {
  const std::uint8_t rank = rank_of_match(match);
  const std::uint16_t near = kNearnessCosts[match / kRanks];
  const auto cost = static_cast<std::uint16_t>(near + rank);
  return rank == number_of(SearchRank::figure) ? cost | kFigureBit : cost;
}

void lower(std::uint8_t& match, std::uint8_t to) noexcept {
  match = std::min(match, to);
}

// More bits than so many (0 to 2) are set.
bool over(std::uint32_t bits, std::size_t most) noexcept {
  if (most > 0) {
    bits &= bits - 1;
  }
  if (most > 1) {
    bits &= bits - 1;
  }
  return bits != 0;
}

// Whether the signatures leave room for a match: each edit takes one letter away and brings another
// in.
bool may_match(
    const QueryWord& wanted,
    std::uint32_t signature,
    std::uint32_t figure,
    std::uint32_t sign,
    std::uint32_t word,
    std::size_t letters
) noexcept {
  const std::uint32_t missing = signature & ~word;
  const std::uint32_t extra = word & ~signature;
  if (missing == 0 && (wanted.open || extra == 0)) {
    return true;
  }
  if (wanted.figure.count > 0 && (figure & ~word) == 0) {
    return true;
  }
  if (wanted.sign.count > 0 && sign == word) {
    return true;
  }
  const std::size_t length = wanted.word.count;
  const std::size_t most = forgiven_typos(letters);
  if (length < 3 || wanted.word.is_number()) {
    return false;
  }
  if (wanted.near_prefix && !over(missing, forgiven_typos(length))) {
    return true;
  }
  if (over(missing, most) || over(extra, most)) {
    return false;
  }
  const bool as_short = letters <= length + most;
  const bool as_long = length <= letters + most;
  return as_short && as_long;
}

bool allowed(std::span<const std::uint8_t> list, std::uint32_t at) noexcept {
  return list.empty() || list[at] != 0;
}

}  // namespace

// What one search works with.
struct SearchIndex::Pass {
  const SearchIndex& index;
  const SearchFilter& filter;
  std::vector<std::uint16_t>& costs;
  std::vector<std::uint8_t>& matches;
  bool carried = true;  // every word so far is in some source: claims may have no other

  void begin() noexcept;
  void allow(std::uint32_t first, std::uint32_t end, std::span<const std::uint8_t> list) noexcept;
  void look_up(const QueryWord& wanted) noexcept;
  void follow_quotes() noexcept;
  void follow_links() noexcept;
  void follow_relays() noexcept;
  [[nodiscard]] bool finds_any() const noexcept;
  void add_costs() noexcept;
  void drop_carried(std::size_t words) noexcept;
  void drop_typos() noexcept;
};

void SearchIndex::Pass::allow(
    std::uint32_t first,
    std::uint32_t end,
    std::span<const std::uint8_t> list
) noexcept {
  for (std::uint32_t entry = first; entry < end; ++entry) {
    costs[entry] = allowed(list, entry - first) ? 0 : kOut;
  }
}

void SearchIndex::Pass::begin() noexcept {
  const SearchLayout& layout = index.layout_;
  allow(0, layout.actors, filter.places);
  allow(layout.actors, layout.sources, filter.actors);
  allow(layout.sources, layout.questions, filter.sources);
  allow(layout.questions, layout.claims, filter.questions);
  allow(layout.claims, layout.quotes, filter.claims);
}

void SearchIndex::Pass::look_up(const QueryWord& wanted) noexcept {
  const std::uint32_t signature = signature_of(wanted.word.all());
  const std::uint32_t figure = signature_of(wanted.figure.all());
  const std::uint32_t sign = signature_of(wanted.sign.all());
  for (std::uint32_t word = 0; word < index.terms_.size(); ++word) {
    const auto letters = index.terms_.of(word);
    if (!may_match(wanted, signature, figure, sign, index.terms_.signature(word), letters.size())) {
      continue;
    }
    const Nearness near = nearness(wanted, letters);
    if (near == Nearness::none) {
      continue;
    }
    const std::uint8_t base = match_of(near, 0);
    std::uint8_t* const all = matches.data();
    index.postings_.visit(word, [base, all](std::uint32_t entry, std::uint8_t rank) {
      lower(all[entry], static_cast<std::uint8_t>(base + rank));
    });
  }
}

// What is found in a quote is found in its claim, when the source that carries it may be found.
void SearchIndex::Pass::follow_quotes() noexcept {
  const SearchLayout& layout = index.layout_;
  for (std::uint32_t i = 0; i < layout.end - layout.quotes; ++i) {
    const std::uint32_t source = index.quote_source_[i] - layout.sources;
    if (allowed(filter.sources, source)) {
      lower(matches[index.quote_claim_[i]], matches[layout.quotes + i]);
    }
  }
}

// What is found in a name is found in the claims that the name belongs to.
void SearchIndex::Pass::follow_links() noexcept {
  const SearchLayout& layout = index.layout_;
  bool any_source = false;
  for (std::uint32_t entry = 0; entry < layout.questions; ++entry) {
    const bool source = entry >= layout.sources;
    if (matches[entry] == kNoMatch) {
      continue;
    }
    if (source && !allowed(filter.sources, entry - layout.sources)) {
      continue;
    }
    any_source |= source;
    const Nearness near = nearness_of(matches[entry]);
    const std::uint8_t rank = rank_of_match(matches[entry]);
    const std::uint8_t own = source ? number_of(SearchRank::carried) : rank;
    const std::uint8_t plain = match_of(near, own);
    const std::uint8_t aside = match_of(near, std::max(own, number_of(SearchRank::phrase)));
    std::uint8_t* const all = matches.data();
    index.links_.visit(entry, [plain, aside, all](std::uint32_t claim, std::uint8_t kind) {
      lower(all[claim], kind == 0 ? plain : aside);
    });
  }
  carried = carried && any_source;
}

// Where the source may be found that names who passed it on.
void SearchIndex::Pass::follow_relays() noexcept {
  for (const Relay& each : index.relays_) {
    const std::uint8_t match = matches[each.actor];
    const std::uint32_t source = each.source - index.layout_.sources;
    if (match == kNoMatch || !allowed(filter.sources, source)) {
      continue;
    }
    const std::uint8_t rank = std::max(rank_of_match(match), number_of(SearchRank::phrase));
    lower(matches[each.claim], match_of(nearness_of(match), rank));
  }
}

bool SearchIndex::Pass::finds_any() const noexcept {
  for (std::size_t entry = 0; entry < costs.size(); ++entry) {
    if ((costs[entry] & kOut) == 0 && matches[entry] != kNoMatch) {
      return true;
    }
  }
  return false;
}

// Without a branch: in a million entries, which of them match cannot be predicted.
void SearchIndex::Pass::add_costs() noexcept {
  std::array<std::uint16_t, 256> cost{};
  cost.fill(kOut);
  for (std::size_t match = 0; match < std::size(kNearnessCosts) * kRanks; ++match) {
    cost[match] = cost_of(static_cast<std::uint8_t>(match));
  }
  for (std::size_t entry = 0; entry < costs.size(); ++entry) {
    const unsigned before = costs[entry], more = cost[matches[entry]];
    costs[entry] = static_cast<std::uint16_t>(
        ((before & kCostBits) + (more & kCostBits)) | ((before | more) & (kFigureBit | kOut))
    );
  }
}

// A claim that has no word of its own: only what carries it was asked for.
void SearchIndex::Pass::drop_carried(std::size_t words) noexcept {
  if (!carried) {
    return;
  }
  for (std::uint32_t entry = index.layout_.claims; entry < index.layout_.quotes; ++entry) {
    if ((costs[entry] & kCostBits) % kStep == words * number_of(SearchRank::carried)) {
      costs[entry] |= kOut;
    }
  }
}

// What is only spelt alike, unless nothing is as it was typed.
void SearchIndex::Pass::drop_typos() noexcept {
  std::uint16_t least = kOut;
  for (const std::uint16_t cost : costs) {
    const auto own = static_cast<std::uint16_t>(cost & (kCostBits | kOut));
    least = std::min(least, own);
  }
  if (least >= kFirstTypo) {
    return;
  }
  for (std::uint16_t& cost : costs) {
    const bool is_typo = (cost & kCostBits) >= kFirstTypo;
    cost = static_cast<std::uint16_t>(cost | (is_typo ? kOut : 0u));
  }
}

namespace {

// The place of each cost's first hit among the hits, from how many there are of each: `bit` tells
// figures from the rest. Ties stay in story order.
void count_group(
    std::vector<std::uint32_t>& counts,
    std::uint16_t bit,
    SearchGroup& group
) noexcept {
  group.total = group.near = 0;
  for (std::uint32_t cost = 0; cost <= kMaxCost; ++cost) {
    const std::uint32_t here = counts[cost | bit];
    counts[cost | bit] = group.total;
    group.total += here;
    if (cost >= kFirstTypo) {
      group.near += here;
    }
  }
}

// The entries of one kind, best first. `counts` says how many there are of each cost, and is used
// up.
void rank_group(
    std::span<const std::uint16_t> costs,
    std::vector<std::uint32_t>& counts,
    SearchKind kind,
    std::uint32_t limit,
    SearchGroup& group
) {
  const std::uint16_t bit = kind == SearchKind::figure ? kFigureBit : 0;
  count_group(counts, bit, group);
  group.hits.resize(std::min(limit, group.total));
  std::uint16_t worst = 0;  // of those that are shown
  for (std::uint16_t cost = 0; cost <= kMaxCost; ++cost) {
    if (counts[cost | bit] < group.hits.size()) {
      worst = cost;
    }
  }
  std::size_t left = group.hits.size();
  for (std::uint32_t at = 0; at < costs.size() && left > 0; ++at) {
    const auto cost = static_cast<std::uint16_t>(costs[at] ^ bit);
    if (cost > worst) {
      continue;
    }
    const std::uint32_t place = counts[costs[at]]++;
    if (place >= group.hits.size()) {
      continue;
    }
    group.hits[place] = {kind, at, cost};
    --left;
  }
}

}  // namespace

bool SearchResults::empty() const noexcept {
  return all_of(groups, [](const SearchGroup& group) { return group.total == 0; });
}

std::size_t SearchIndex::bytes() const noexcept {
  const std::size_t lists = terms_.bytes() + postings_.bytes() + links_.bytes();
  const std::size_t quotes = quote_claim_.capacity() + quote_source_.capacity();
  const std::size_t relays = relays_.capacity() * sizeof(Relay);
  return lists + quotes * sizeof(std::uint32_t) + relays;
}

void SearchIndex::find(
    std::string_view text,
    const SearchFilter& filter,
    std::uint32_t limit,
    SearchResults& results
) const {
  read_query(text, results.query);
  SearchScratch& scratch = results.scratch;
  scratch.costs.resize(layout_.quotes);
  scratch.matches.resize(layout_.end);
  scratch.counts.resize(kCosts);
  Pass pass{*this, filter, scratch.costs, scratch.matches};
  pass.begin();
  for (std::size_t i = 0; i < results.query.count; ++i) {
    find_word(pass, results.query.words[i]);
  }
  if (results.query.count == 0) {
    std::fill(scratch.costs.begin(), scratch.costs.end(), kOut);
  }
  pass.drop_carried(results.query.count);
  pass.drop_typos();
  rank(limit, results);
}

void SearchIndex::find_word(Pass& pass, QueryWord& wanted) const {
  for (const bool near_prefix : {false, true}) {
    if (near_prefix && !wanted.open) {
      break;
    }
    wanted.near_prefix = near_prefix;
    std::fill(pass.matches.begin(), pass.matches.end(), kNoMatch);
    pass.look_up(wanted);
    pass.follow_quotes();
    pass.follow_links();
    pass.follow_relays();
    if (pass.finds_any()) {
      break;
    }
  }
  pass.add_costs();
}

void SearchIndex::rank(std::uint32_t limit, SearchResults& results) const {
  const std::span<const std::uint16_t> all(results.scratch.costs);
  std::vector<std::uint32_t>& counts = results.scratch.counts;
  const auto part =
      [&](std::uint32_t first, std::uint32_t end, std::initializer_list<SearchKind> kinds) {
        const auto costs = all.subspan(first, end - first);
        std::fill(counts.begin(), counts.end(), 0u);
        for (const std::uint16_t cost : costs) {
          ++counts[cost];
        }
        for (const SearchKind kind : kinds) {
          rank_group(costs, counts, kind, limit, results.groups[kind]);
        }
      };
  part(0, layout_.actors, {SearchKind::place});
  part(layout_.actors, layout_.sources, {SearchKind::speaker});
  part(layout_.sources, layout_.questions, {SearchKind::source});
  part(layout_.questions, layout_.claims, {SearchKind::question});
  part(layout_.claims, layout_.quotes, {SearchKind::claim, SearchKind::figure});
}

}  // namespace dateline::core
