#include "page/story_index.hpp"

#include <algorithm>
#include <tuple>

namespace dateline::page {

namespace {

void put_order(StoryIndex& story_index) {
  const auto key = [&story_index](core::ClaimIndex claim) {
    const core::EdtfDate& said = story_index.story.claims[claim.value].said;
    return std::tuple(
        said_from(said),
        said.days.first == core::kBeforeAll,
        said.days.last,
        std::string_view(said.text),
        claim.value
    );
  };
  const std::vector<core::Claim>& claims = story_index.story.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (!core::is_blank(claims[i])) {
      story_index.order.push_back({i});
    }
  }
  const auto is_before = [&key](core::ClaimIndex a, core::ClaimIndex b) {
    return key(a) < key(b);
  };
  std::sort(story_index.order.begin(), story_index.order.end(), is_before);
  story_index.rank.resize(claims.size());
  for (std::uint32_t i = 0; i < story_index.order.size(); ++i) {
    const core::ClaimIndex claim = story_index.order[i];
    story_index.rank[claim.value] = i;
  }
}

void list_once(std::vector<core::ClaimIndex>& list, core::ClaimIndex claim) {
  if (list.empty() || list.back() != claim) {
    list.push_back(claim);
  }
}

void put_passages_in_order(const core::Story& story, std::vector<Carried>& list) {
  const auto key = [&story](const Carried& carried) {
    const core::Claim& claim = story.claims[carried.claim.value];
    const core::Appearance& appearance = claim.appearances[carried.appearance];
    return std::tuple(
        appearance.paragraph,
        appearance.start,
        appearance.end,
        carried.claim.value,
        carried.appearance
    );
  };
  const auto is_before = [&key](const Carried& a, const Carried& b) {
    return key(a) < key(b);
  };
  std::sort(list.begin(), list.end(), is_before);
}

// The other way round: what each holds.
template <class Tag>
std::vector<std::vector<core::Index<Tag>>> parts_of(
    const std::vector<std::vector<core::Index<Tag>>>& holders
) {
  std::vector<std::vector<core::Index<Tag>>> parts(holders.size());
  for (std::uint32_t i = 0; i < holders.size(); ++i) {
    for (const core::Index<Tag> holder : holders[i]) {
      auto& held = parts[holder.value];
      held.push_back({i});
    }
  }
  return parts;
}

}  // namespace

StoryIndex::StoryIndex(const core::KnownStory& told)
    : story(told),
      by_place(told.places.size()),
      by_actor(told.actors.size()),
      by_question(told.questions.size()),
      place_parts(parts_of(core::places_holding(told))),
      actor_parts(parts_of(core::bodies_holding(told))),
      by_source(told.sources.size()),
      relations(told.claims.size()) {
  put_order(*this);
  for (const core::ClaimIndex index : order) {
    const core::Claim& claim = story.claims[index.value];
    by_actor[claim.actor.value].push_back(index);
    for (const core::PlaceIndex place : claim.places) {
      auto& list = by_place[place.value];
      list_once(list, index);
    }
    for (const core::QuestionIndex question : claim.answers) {
      auto& list = by_question[question.value];
      list_once(list, index);
    }
    for (std::uint32_t i = 0; i < claim.appearances.size(); ++i) {
      const core::SourceIndex source = claim.appearances[i].source;
      by_source[source.value].push_back({index, i});
    }
  }
  for (std::vector<Carried>& list : by_source) {
    put_passages_in_order(story, list);
  }
  for (std::uint32_t i = 0; i < story.relations.size(); ++i) {
    const auto& relation = story.relations[i];
    relations[relation.from.value].push_back(i);
    relations[relation.to.value].push_back(i);
  }
}

core::Day said_from(const core::EdtfDate& date) noexcept {
  return date.days.first == core::kBeforeAll ? date.days.last : date.days.first;
}

bool speaks_as(const core::Story& story, app::Language language) noexcept {
  return app::language_of(story.language) == language;
}

LocalisedText called(
    const core::Story& story,
    app::Language language,
    const std::vector<core::Name>& names,
    const std::string& own
) noexcept {
  if (speaks_as(story, language)) {
    return {own, {}};
  }
  for (const core::Name& name : names) {
    if (app::language_of(name.language) == language) {
      return {name.text, {}};
    }
  }
  return {
      .text = own,
      .language = story.language,
  };
}

}  // namespace dateline::page
