#include "app/words/actor_names.hpp"

namespace dateline::app {

namespace {

const std::string& name_or(
    const core::Story& story,
    core::ActorIndex actor,
    Language language,
    const std::string& own
) noexcept {
  if (language_of(story.language) == language) {
    return own;
  }
  const core::Name* const name = find_name(story.actors[actor.value].names, language);
  return name != nullptr ? name->text : own;
}

}  // namespace

const core::Name* find_name(std::span<const core::Name> names, Language language) noexcept {
  const core::Name* like = nullptr;
  for (const core::Name& name : names) {
    if (name.language == tag_of(language)) {
      return &name;
    }
    if (like == nullptr && language_of(name.language) == language) {
      like = &name;
    }
  }
  return like;
}

const std::string&
actor_name(const core::Story& story, core::ActorIndex actor, Language language) noexcept {
  return name_or(story, actor, language, story.actors[actor.value].name);
}

const std::string&
actor_short_name(const core::Story& story, core::ActorIndex actor, Language language) noexcept {
  return name_or(story, actor, language, story.actors[actor.value].short_name);
}

}  // namespace dateline::app
