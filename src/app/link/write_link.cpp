// A state as the parts of a fragment, in their fixed order; what the plain link says too is left
// out.
#include <string>
#include <utility>

#include "app/link/deep_link.hpp"
#include "app/link/link_keys.hpp"
#include "app/link/link_parts.hpp"
#include "app/link/percent.hpp"
#include "app/view/selection.hpp"
#include "core/geo/projection_rules.hpp"

namespace dateline::app {

namespace {

class Writer {
 public:
  Writer(const LinkState& link, const LinkState& plain, const World& world)
      : link_(link),
        plain_(plain),
        world_(world) {}

  [[nodiscard]] std::string write() {
    add_places();
    add_lists();
    add_speakers();
    add_filters();
    add_tour_search_and_borders();
    add_days();
    add_map();
    return std::move(text_);
  }

 private:
  void add_places() {
    const core::Story& story = world_.story;
    add_choice("claim", story.claims, link_.claim, plain_.claim);
    add_choice("place", story.places, link_.place, plain_.place);
    if (link_.place_alone) {
      add("place-parts", kAlone[1]);
    }
    if (link_.off_map) {
      add("off-map", kOffMap[1]);
    }
    add_kind("places", link_.place_tie, plain_.place_tie);
  }

  void add_lists() {
    const core::Story& story = world_.story;
    add_choice("source", story.sources, link_.source, plain_.source);
    add_choice("question", story.questions, link_.question, plain_.question);
    add_kind("tab", link_.tab, default_tab(link_));
    add_kind("view", link_.view, plain_.view);
  }

  void add_speakers() {
    const core::Story& story = world_.story;
    add_choice("speaker", story.actors, link_.speaker, plain_.speaker);
    if (link_.speaker_alone) {
      add("speaker-parts", kAlone[1]);
    }
    add_choice("through", story.actors, link_.relay, plain_.relay);
    add_set<core::SpeakerKind>("kind", link_.speaker_kinds, 0);
    add_set<core::AboutStatus>("status", link_.statuses, 0);
  }

  void add_filters() {
    add_choice("answers", world_.story.questions, link_.answers, plain_.answers);
    add_set<core::StanceMark>("stance", link_.stances, plain_.stances);
    add_set<core::FigureKind>("figures", link_.figures, 0);
    if (link_.relations == core::kDisputed) {
      add("relation", kDisputedName);
    } else {
      add_set<core::RelationKind>("relation", link_.relations, 0);
    }
    if (link_.country != 0) {
      add("country", core::country_code(link_.country));
    }
  }

  void add_tour_search_and_borders() {
    if (link_.tour) {
      add("tour", std::to_string(*link_.tour + 1));
    }
    if (!link_.query.empty()) {
      add("q", percent_encoded(link_.query));
    }
    const auto& views = world_.catalogue.views;
    if (link_.border_view < views.size() && link_.border_view != plain_.border_view) {
      add("borders", views[link_.border_view].id);
    }
  }

  void add_days() {
    if (link_.said != plain_.said) {
      add("said", days_text(link_.said));
    }
    if (link_.happened != plain_.happened) {
      add("happened", days_text(link_.happened));
    }
    if (link_.perhaps) {
      add("perhaps", "1");
    }
    if (link_.since) {
      add("new", days_text({*link_.since, link_.known_on.value_or(core::kAfterAll)}));
    } else if (link_.known_on != plain_.known_on) {
      add("known", link_.known_on ? core::iso_day(*link_.known_on) : std::string(kNone));
    }
  }

  void add_map() {
    if (link_.projection != plain_.projection) {
      add("proj", core::rules_of(link_.projection).name);
    }
    if (link_.camera) {
      add("map", camera_text(as_linked(*link_.camera)));
    }
    if (link_.language) {
      add("lang", tag_of(*link_.language));
    }
  }

  void add(std::string_view key, std::string_view value) {
    if (!text_.empty()) {
      text_ += '&';
    }
    text_.append(key).append("=").append(value);
  }

  template <class List, class Chosen>
  void add_choice(
      std::string_view key,
      const List& list,
      const Chosen& chosen,
      const Chosen& by_default
  ) {
    if (chosen != by_default) {
      add(key, chosen ? std::string_view(list[chosen->value].id) : kNone);
    }
  }

  template <class Kind>
  void add_kind(std::string_view key, Kind chosen, Kind by_default) {
    if (chosen != by_default) {
      add(key, name_of(chosen));
    }
  }

  template <class Kind>
  void add_set(std::string_view key, unsigned chosen, unsigned by_default) {
    if (chosen != by_default) {
      add(key, list_of(chosen, core::kCountOf<Kind>, name_at<Kind>));
    }
  }

  const LinkState& link_;
  const LinkState& plain_;
  const World& world_;
  std::string text_;
};

// The step of the tour that is open, unless it was told later.
std::optional<std::uint32_t> open_step(const LinkState& link, const World& world) {
  return has_untold_step(link, world) ? std::nullopt : link.tour;
}

std::string fragment_of(const LinkState& chosen, const LinkState& plain, const World& world) {
  const LinkState link = nameable(chosen, plain, world);
  return Writer(link, plain, world).write();
}

}  // namespace

std::string to_fragment(const LinkState& link, const World& world) {
  return fragment_of(link, base_link(world, open_step(link, world)), world);
}

std::string shared_fragment(const LinkState& link, const World& world) {
  LinkState plain = base_link(world, open_step(link, world));
  if (link.claim) {
    plain.claim.reset();
  }
  if (link.question) {
    plain.question.reset();
  }
  return fragment_of(link, plain, world);
}

}  // namespace dateline::app
