#include "core/story/retold.hpp"

#include <algorithm>
#include <tuple>

#include "core/base/ranges.hpp"

namespace dateline::core {
namespace {

auto parts_of(const Figure& figure) {
  return std::tie(
      figure.low,
      figure.high,
      figure.approximate,
      figure.denied,
      figure.unit,
      figure.population,
      figure.scope,
      figure.kind,
      figure.as_of
  );
}

auto words_of(const Claim& claim) {
  return std::tie(
      claim.actor,
      claim.stance,
      claim.summary,
      claim.short_text,
      claim.hedge,
      claim.basis
  );
}

auto days_of(const Claim& claim) {
  return std::tie(
      claim.said,
      claim.said_by_article,
      claim.said_where,
      claim.about,
      claim.places,
      claim.status
  );
}

bool is_told_alike(const Claim& a, const Claim& b) {
  const auto alike = [](const Figure& one, const Figure& other) {
    return parts_of(one) == parts_of(other);
  };
  const bool figures =
      std::equal(a.figures.begin(), a.figures.end(), b.figures.begin(), b.figures.end(), alike);
  return figures && words_of(a) == words_of(b) && days_of(a) == days_of(b);
}

// An article that came out in between has words of its own for it: the claim goes by the first
// telling, and there is another now.
bool has_own_words_since(const Claim& earlier, const Claim& later) {
  const auto was_there = [&earlier](const Appearance& one) {
    return any_of(earlier.appearances, [&one](const Appearance& other) {
      return other.source == one.source;
    });
  };
  return any_of(later.appearances, [&](const Appearance& one) {
    return one.words && !was_there(one);
  });
}

}  // namespace

std::vector<ClaimIndex> told_otherwise(const KnownStory& before, const KnownStory& after) {
  std::vector<ClaimIndex> claims;
  for (std::uint32_t i = 0; i < before.claims.size() && i < after.claims.size(); ++i) {
    const Claim &earlier = before.claims[i], &later = after.claims[i];
    if (is_blank(earlier) || is_blank(later)) {
      continue;
    }
    if (!is_told_alike(earlier, later) || has_own_words_since(earlier, later)) {
      claims.push_back(ClaimIndex{i});
    }
  }
  return claims;
}

void mark_retold(ClaimTable& table, const std::vector<ClaimIndex>& claims, Day since) {
  std::erase_if(table.changes, [](const Change& change) {
    return change.how == News::told_otherwise;
  });
  for (const ClaimIndex claim : claims) {
    table.changes.push_back({claim.value, Day{since.value + 1}, News::told_otherwise});
  }
  std::stable_sort(
      table.changes.begin(),
      table.changes.end(),
      [](const Change& a, const Change& b) { return a.claim < b.claim; }
  );
}

}  // namespace dateline::core
