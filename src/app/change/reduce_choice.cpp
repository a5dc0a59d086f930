// The reader's choices: which claim is open, and in which list.
#include <algorithm>
#include <iterator>
#include <string>

#include "app/change/reduce_parts.hpp"
#include "app/model/lists.hpp"
#include "app/view/selection.hpp"
#include "app/view/source_outline.hpp"
#include "app/words/messages.hpp"

namespace dateline::app {

namespace {

void open_claim(Step step, core::ClaimIndex claim) {
  const auto& claims = step.world.story.claims;
  if (!is_in(claims, claim)) {
    return;
  }
  if (core::is_blank(claims[claim.value])) {
    const Messages& messages = messages_of(step);
    step.state.notice = {std::string(messages.text(Message::notice_not_yet)), false};
    return;
  }
  step.choose([claim](LinkState& link) { link.claim = claim; });
  show_places(step.state, step.world, claims[claim.value].places);
}

bool is_listed(const LinkState& link, const World& world, core::ClaimIndex claim) {
  ClaimRows listed;
  (void)list_in_view(link, world, listed);
  return contains(listed, claim.value);
}

// Over the map, a claim that is in no open list is shown among the answers to its question.
void list_answers_with(Step step, core::ClaimIndex claim) {
  LinkState& link = step.state.link;
  const auto& answers = step.world.story.claims[claim.value].answers;
  if (link.view != View::map || answers.empty() || is_listed(link, step.world, claim)) {
    return;
  }
  LinkState list = link;
  list.question = answers.front();
  list.tab = ListTab::questions;
  // Where a filter hides the claim no list has it.
  if (is_listed(list, step.world, claim)) {
    link = list;
  }
}

// From nothing (or from a claim that is not in the list) the first step is onto the list's first.
std::uint32_t step_in(const ClaimRows& listed, std::optional<core::ClaimIndex> from, int by) {
  if (!from || !contains(listed, from->value)) {
    return listed.front();
  }
  const auto at = std::find(listed.begin(), listed.end(), from->value);
  const std::ptrdiff_t last = std::ssize(listed) - 1;
  const std::ptrdiff_t next = std::clamp<std::ptrdiff_t>(at - listed.begin() + by, 0, last);
  return listed[static_cast<std::size_t>(next)];
}

// Which of the lists of one place, source or speaker is shown.
std::optional<FilterPart> narrowest(const LinkState& link) noexcept {
  constexpr FilterPart kParts[] = {
      FilterPart::place,
      FilterPart::off_map,
      FilterPart::source,
      FilterPart::speaker,
      FilterPart::news,
  };
  for (const FilterPart part : kParts) {
    if (is_on(link, part)) {
      return part;
    }
  }
  return std::nullopt;
}

}  // namespace

void close_unlisted(LinkState& link, const World& world) {
  const auto open = open_claim_of(link, world);
  if (open && !is_listed(link, world, *open)) {
    link.claim.reset();
  }
}

// From an article that nobody has chosen, a claim of it makes it the chosen one: else the view
// might go on to another that carries the claim too.
DATELINE_LATER void stay_with_article(Step step, core::ClaimIndex claim) {
  LinkState& link = step.state.link;
  if (link.view != View::sources || link.source || link.claim == claim) {
    return;
  }
  if (!is_in(step.world.story.claims, claim)) {
    return;
  }
  const auto shown = shown_source(link, step.world);
  const auto carriers = step.world.table.sources.of(claim.value);
  if (shown && contains(carriers, shown->value)) {
    link.source = shown;
  }
}

void on(Step step, const ClaimPicked& event) {
  stay_with_article(step, event.claim);
  open_claim(step, event.claim);
  // what was tapped is to be read
  if (step.state.sheet == Sheet::peek && step.state.link.view != View::map) {
    step.state.sheet = Sheet::half;
  }
}

void on(Step step, const ClaimFound& event) {
  if (!is_in(step.world.story.claims, event.claim)) {
    return;
  }
  list_answers_with(step, event.claim);
  on(step, ClaimPicked{event.claim});
  step.write(true);
}

void on(Step step, const ClaimStepped& event) {
  ClaimRows listed;
  (void)list_in_view(step.state.link, step.world, listed);
  if (listed.empty()) {
    return;
  }
  const core::ClaimIndex claim{step_in(listed, step.state.link.claim, event.by)};
  stay_with_article(step, claim);
  open_claim(step, claim);
}

void on(Step step, const ClaimClosed&) {
  step.choose([](LinkState& link) { link.claim.reset(); });
}

void on(Step step, const PlacePicked& event) {
  if (!is_in(step.world.story.places, event.place)) {
    return;
  }
  step.choose([&](LinkState& link) {
    auto picked = link.place;
    toggle(picked, event.place);
    drop(link, FilterPart::off_map);
    drop(link, FilterPart::place);
    link.place = picked;
    if (link.place) {
      link.tab = ListTab::places;
    }
    close_unlisted(link, step.world);
  });
  if (!step.state.link.place) {
    return;
  }
  show_places(step.state, step.world, {event.place});
  if (step.state.sheet == Sheet::peek) {
    step.state.sheet = Sheet::half;
  }
}

// The tray is a place of its own kind: it and a place shut each other out.
void on(Step step, const OffMapToggled&) {
  step.choose([&](LinkState& link) {
    const bool on = !link.off_map;
    drop(link, FilterPart::place);
    link.off_map = on;
    if (on) {
      link.tab = ListTab::places;
    }
    close_unlisted(link, step.world);
  });
}

void on(Step step, const SourcePicked& event) {
  if (!is_in(step.world.story.sources, event.source)) {
    return;
  }
  step.choose([&](LinkState& link) {
    toggle(link.source, event.source);
    if (link.source) {
      link.tab = ListTab::sources;
    }
    close_unlisted(link, step.world);
  });
}

void on(Step step, const SpeakerPicked& event) {
  if (!is_in(step.world.story.actors, event.speaker)) {
    return;
  }
  step.choose([&](LinkState& link) {
    auto picked = link.speaker;
    toggle(picked, event.speaker);
    drop(link, FilterPart::speaker);
    link.speaker = picked;
    if (link.speaker) {
      link.tab = ListTab::speakers;
    }
    close_unlisted(link, step.world);
  });
}

void on(Step step, const QuestionToggled& event) {
  if (!is_in(step.world.story.questions, event.question)) {
    return;
  }
  step.choose([&](LinkState& link) {
    toggle(link.question, event.question);
    if (link.question) {
      link.tab = ListTab::questions;
    }
  });
}

namespace {

// A question's chart stays; an article shows the claim at its paragraph; the list of one place or
// speaker is beside the map.
View view_of(ListTab way, View before) noexcept {
  if (way == ListTab::sources) {
    return View::sources;
  }
  const bool keeps_chart = way == ListTab::questions && before == View::figures;
  return keeps_chart ? View::figures : View::map;
}

// The list of what the way leads to, and no other.
void open_list(LinkState& link, const ReferenceFollowed& event) {
  drop(link, FilterPart::place);
  drop(link, FilterPart::off_map);
  drop(link, FilterPart::source);
  drop(link, FilterPart::speaker);
  link.tab = event.way;
  switch (event.way) {
    case ListTab::questions:
      link.question = core::QuestionIndex{event.to};
      break;
    case ListTab::places:
      link.place = core::PlaceIndex{event.to};
      break;
    case ListTab::speakers:
      link.speaker = core::ActorIndex{event.to};
      break;
    case ListTab::sources:
      link.source = core::SourceIndex{event.to};
      break;
  }
}

}  // namespace

void on(Step step, const ReferenceFollowed& event) {
  const core::Story& story = step.world.story;
  const std::size_t ends[kListTabs] = {
      story.questions.size(),
      story.places.size(),
      story.actors.size(),
      story.sources.size(),
  };
  if (event.to >= ends[static_cast<std::size_t>(event.way)]) {
    return;
  }
  step.choose([&](LinkState& link) {
    link.view = view_of(event.way, link.view);
    open_list(link, event);
    if (event.leave_claim && link.view == View::map) {
      link.claim.reset();
    } else {
      close_unlisted(link, step.world);
    }
  });
  if (event.way == ListTab::places) {
    show_places(step.state, step.world, {core::PlaceIndex{event.to}});
  }
  lower_sheet(step.state);
}

void on(Step step, const TabPicked& event) {
  step.choose([&](LinkState& link) { link.tab = event.tab; });
}

void on(Step step, const BorderViewPicked& event) {
  if (event.view >= step.world.catalogue.views.size()) {
    return;
  }
  step.choose([&](LinkState& link) { link.border_view = event.view; });
}

void on(Step step, const SteppedBack&) {
  if (step.state.layers_open || step.state.help_open) {
    step.state.layers_open = step.state.help_open = false;
    return;
  }
  if (step.state.search_open && step.state.link.query.empty()) {
    step.state.search_open = false;
    return;
  }
  const bool open = open_claim_of(step.state.link, step.world).has_value();
  step.choose([open](LinkState& link) {
    if (!link.query.empty()) {
      link.query.clear();
    } else if (open) {
      link.claim.reset();
    } else if (const auto part = narrowest(link)) {
      drop(link, *part);
    } else {
      link.question.reset();
    }
  });
}

void on(Step step, const OnPageAsked& event) {
  step.effects.push_back(ShowOnPage{event.what});
}

void on(Step step, const OnPageOffered& event) {
  step.state.on_page[static_cast<std::size_t>(event.what)] = true;
}

}  // namespace dateline::app
