// One search: word by word, the entries that have it; then the best of those that have every word.
#include "core/search.hpp"

#include <algorithm>
#include <bit>

namespace dateline::core {
namespace {

// A match of one word in one entry, as a byte: the lower the better. Nearness first, then rank.
constexpr std::uint8_t kNoMatch = 0xff;
constexpr std::uint8_t kRanks = 5;
constexpr std::uint8_t match_of(Nearness near, std::uint8_t rank) noexcept { return static_cast<std::uint8_t>(static_cast<unsigned>(near) * kRanks + rank); }

// Costs add up over the words so that no number of better ranks outweighs a worse nearness, and no number of prefixes a typo.
constexpr std::uint16_t kStep = kSearchWords * (kRanks - 1) + 1;
constexpr std::uint16_t kNearnessCosts[] = {0, kStep, (kSearchWords + 1) * kStep, 2 * (kSearchWords + 1) * kStep};
constexpr std::uint16_t kFirstTypo = kNearnessCosts[2];
constexpr std::uint16_t kMaxCost = kSearchWords * (kNearnessCosts[3] + kRanks - 1);
constexpr std::uint16_t kFigureBit = 0x8000, kCostBits = 0x7fff;   // the bit: a word was found in a figure
constexpr std::uint16_t kOut = 0xffff;                             // not to be found
static_assert(kMaxCost < kCostBits);

std::uint16_t cost_of(std::uint8_t match) noexcept {
  const std::uint8_t rank = match % kRanks;
  const auto cost = static_cast<std::uint16_t>(kNearnessCosts[match / kRanks] + rank);
  return rank == static_cast<std::uint8_t>(SearchRank::figure) ? cost | kFigureBit : cost;
}

std::uint16_t sum(std::uint16_t cost, std::uint16_t more) noexcept {
  return static_cast<std::uint16_t>(((cost & kCostBits) + (more & kCostBits)) | ((cost | more) & kFigureBit));
}

void lower(std::uint8_t& match, std::uint8_t to) noexcept {
  if (to < match) match = to;
}

// Whether the signatures leave room for a match: each edit takes one letter away and brings another in.
bool may_match(const QueryWord& wanted, std::uint32_t signature, std::uint32_t figure, std::uint32_t word, std::size_t letters) noexcept {
  const int missing = std::popcount(signature & ~word), extra = std::popcount(word & ~signature);
  if (missing == 0 && (wanted.open || extra == 0)) return true;
  if (wanted.figure.count > 0 && (figure & ~word) == 0) return true;
  const std::size_t length = wanted.word.count;
  if (missing > 2 || length < 3 || wanted.word.is_number()) return false;
  return wanted.near_prefix || (extra <= 2 && letters <= length + 2 && length <= letters + 2);
}

bool allowed(std::span<const std::uint8_t> list, std::uint32_t at) noexcept { return list.empty() || list[at] != 0; }

}  // namespace

// What one search works with.
struct SearchIndex::Pass {
  const SearchIndex& index;
  const SearchFilter& filter;
  std::vector<std::uint16_t>& costs;
  std::vector<std::uint8_t>& matches;

  void begin() noexcept;
  void allow(std::uint32_t first, std::uint32_t end, std::span<const std::uint8_t> list) noexcept;
  void look_up(const QueryWord& wanted) noexcept;
  void follow_quotes() noexcept;
  void follow_links() noexcept;
  [[nodiscard]] bool finds_any() const noexcept;
  void add_costs() noexcept;
  void drop_carried(std::size_t words) noexcept;
};

void SearchIndex::Pass::allow(std::uint32_t first, std::uint32_t end, std::span<const std::uint8_t> list) noexcept {
  for (std::uint32_t entry = first; entry < end; ++entry) costs[entry] = allowed(list, entry - first) ? 0 : kOut;
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
  const std::uint32_t signature = signature_of(wanted.word.all()), figure = signature_of(wanted.figure.all());
  for (std::uint32_t word = 0; word < index.terms_.size(); ++word) {
    const auto letters = index.terms_.of(word);
    if (!may_match(wanted, signature, figure, index.terms_.signature(word), letters.size())) continue;
    const Nearness near = nearness(wanted, letters);
    if (near == Nearness::none) continue;
    const std::uint8_t base = match_of(near, 0);
    std::uint8_t* const all = matches.data();
    index.postings_.visit(word, [base, all](std::uint32_t entry, std::uint8_t rank) { lower(all[entry], static_cast<std::uint8_t>(base + rank)); });
  }
}

// What is found in a quote is found in its claim, when the source that carries it may be found.
void SearchIndex::Pass::follow_quotes() noexcept {
  const SearchLayout& layout = index.layout_;
  for (std::uint32_t i = 0; i < layout.end - layout.quotes; ++i) {
    const std::uint8_t match = matches[layout.quotes + i];
    const std::uint32_t source = index.quote_source_[i] - layout.sources;
    if (match != kNoMatch && allowed(filter.sources, source)) lower(matches[index.quote_claim_[i]], match);
  }
}

// What is found in a name is found in the claims that the name belongs to.
void SearchIndex::Pass::follow_links() noexcept {
  const SearchLayout& layout = index.layout_;
  for (std::uint32_t entry = 0; entry < layout.questions; ++entry) {
    const bool source = entry >= layout.sources;
    if (matches[entry] == kNoMatch || (source && !allowed(filter.sources, entry - layout.sources))) continue;
    const auto near = static_cast<Nearness>(matches[entry] / kRanks);
    const std::uint8_t own = source ? static_cast<std::uint8_t>(SearchRank::carried) : matches[entry] % kRanks;
    const std::uint8_t plain = match_of(near, own), aside = match_of(near, std::max(own, static_cast<std::uint8_t>(SearchRank::phrase)));
    std::uint8_t* const all = matches.data();
    index.links_.visit(entry, [plain, aside, all](std::uint32_t claim, std::uint8_t rank) { lower(all[claim], rank == 0 ? plain : aside); });
  }
}

bool SearchIndex::Pass::finds_any() const noexcept {
  for (std::size_t entry = 0; entry < costs.size(); ++entry) {
    if (costs[entry] != kOut && matches[entry] != kNoMatch) return true;
  }
  return false;
}

void SearchIndex::Pass::add_costs() noexcept {
  std::array<std::uint16_t, 256> cost{};
  for (std::size_t match = 0; match < std::size(kNearnessCosts) * kRanks; ++match) cost[match] = cost_of(static_cast<std::uint8_t>(match));
  for (std::size_t entry = 0; entry < costs.size(); ++entry) {
    if (costs[entry] == kOut) continue;
    costs[entry] = matches[entry] == kNoMatch ? kOut : sum(costs[entry], cost[matches[entry]]);
  }
}

// A claim that has no word of its own: only what carries it was asked for.
void SearchIndex::Pass::drop_carried(std::size_t words) noexcept {
  for (std::uint32_t entry = index.layout_.claims; entry < index.layout_.quotes; ++entry) {
    const bool carried = (costs[entry] & kCostBits) % kStep == words * static_cast<std::size_t>(SearchRank::carried);
    if (carried && costs[entry] != kOut) costs[entry] = kOut;
  }
}

namespace {

// The entries [first, end) whose cost is in `bit`'s half, best first.
struct Ranking {
  std::span<const std::uint16_t> costs;
  std::vector<std::uint32_t>& counts;
  std::uint16_t bit = 0, mask = kFigureBit;

  [[nodiscard]] bool takes(std::uint16_t cost) const noexcept { return cost != kOut && (cost & mask) == bit; }
  void rank(SearchKind kind, std::uint32_t limit, SearchGroup& group) const;
};

// Counted by cost, then put in their places: ties stay in story order.
void Ranking::rank(SearchKind kind, std::uint32_t limit, SearchGroup& group) const {
  std::fill(counts.begin(), counts.end(), 0u);
  std::uint16_t last = 0;
  for (const std::uint16_t cost : costs) {
    if (!takes(cost)) continue;
    ++counts[cost & kCostBits];
    last = std::max<std::uint16_t>(last, cost & kCostBits);
  }
  group.total = group.near = 0;
  for (std::uint32_t cost = 0; cost <= last; ++cost) {
    const std::uint32_t here = counts[cost];
    counts[cost] = group.total;
    group.total += here;
    if (cost >= kFirstTypo) group.near += here;
  }
  group.hits.resize(std::min(limit, group.total));
  for (std::uint32_t at = 0; at < costs.size() && group.total > 0; ++at) {
    if (!takes(costs[at])) continue;
    const auto cost = static_cast<std::uint16_t>(costs[at] & kCostBits);
    if (const std::uint32_t place = counts[cost]++; place < group.hits.size()) group.hits[place] = {kind, at, cost};
  }
}

}  // namespace

bool SearchResults::empty() const noexcept {
  return std::all_of(groups.begin(), groups.end(), [](const SearchGroup& group) { return group.total == 0; });
}

std::size_t SearchIndex::bytes() const noexcept {
  return terms_.bytes() + postings_.bytes() + links_.bytes() + (quote_claim_.capacity() + quote_source_.capacity()) * sizeof(std::uint32_t);
}

void SearchIndex::find(std::string_view text, const SearchFilter& filter, std::uint32_t limit, SearchResults& results) const {
  read_query(text, results.query);
  SearchScratch& scratch = results.scratch;
  scratch.costs.resize(layout_.quotes);
  scratch.matches.resize(layout_.end);
  scratch.counts.resize(kMaxCost + 1u);
  Pass pass{*this, filter, scratch.costs, scratch.matches};
  pass.begin();
  for (std::size_t i = 0; i < results.query.count; ++i) find_word(pass, results.query.words[i]);
  if (results.query.count == 0) std::fill(scratch.costs.begin(), scratch.costs.end(), kOut);
  pass.drop_carried(results.query.count);
  rank(limit, results);
}

void SearchIndex::find_word(Pass& pass, QueryWord& wanted) const {
  for (const bool near_prefix : {false, true}) {
    if (near_prefix && !wanted.open) break;
    wanted.near_prefix = near_prefix;
    std::fill(pass.matches.begin(), pass.matches.end(), kNoMatch);
    pass.look_up(wanted);
    pass.follow_quotes();
    pass.follow_links();
    if (pass.finds_any()) break;
  }
  pass.add_costs();
}

void SearchIndex::rank(std::uint32_t limit, SearchResults& results) const {
  const std::span<const std::uint16_t> costs(results.scratch.costs);
  const auto part = [&](SearchKind kind, std::uint32_t first, std::uint32_t end, std::uint16_t bit, std::uint16_t mask) {
    Ranking{costs.subspan(first, end - first), results.scratch.counts, bit, mask}.rank(kind, limit, results.groups[static_cast<std::size_t>(kind)]);
  };
  part(SearchKind::place, 0, layout_.actors, 0, 0);
  part(SearchKind::speaker, layout_.actors, layout_.sources, 0, 0);
  part(SearchKind::source, layout_.sources, layout_.questions, 0, 0);
  part(SearchKind::question, layout_.questions, layout_.claims, 0, 0);
  part(SearchKind::claim, layout_.claims, layout_.quotes, 0, kFigureBit);
  part(SearchKind::figure, layout_.claims, layout_.quotes, kFigureBit, kFigureBit);
}

}  // namespace dateline::core
