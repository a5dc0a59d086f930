// What the tests of the page share: the two stories, the words of each language, and a reader of
// markup just good enough for what we write ourselves.
#pragma once

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/story/read/story_reader.hpp"
#include "page/twin.hpp"

namespace dateline::page {

inline constexpr const char* kStories[] = {"lost-balloon", "dprk-troops-2024"};
inline constexpr app::Language kAllLanguages[] =
    {app::Language::en, app::Language::ko, app::Language::uk, app::Language::ru};

inline std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) {
    throw std::runtime_error(path + " cannot be read");
  }
  return text.str();
}

inline core::KnownStory known_all(core::Story story) {
  return core::StoryArchive::all_of(std::move(story));
}

inline core::Story read_story(const std::string& name) {
  auto read = core::read_story(
      read_bytes(std::string(DATELINE_SOURCE_DIR "/data/stories/") + name + "/story.json"),
      "story.json"
  );
  if (!read) {
    throw std::runtime_error(name + " is refused: " + core::describe(read.error().front()));
  }
  return std::move(read->story);
}

inline std::string words_file(app::Language language) {
  return read_bytes(std::string(DATELINE_LANGUAGES_DIR "/twin/") + app::tag_of(language) + ".txt");
}

inline Words words_in(app::Language language) {
  auto read = read_words(words_file(language));
  if (!read) {
    throw std::runtime_error(core::describe(read.error()));
  }
  return std::move(*read);
}

inline app::Messages messages_in(app::Language language) {
  if (language == app::Language::en) {
    return app::Messages();
  }
  auto read = app::read_messages(
      read_bytes(std::string(DATELINE_LANGUAGES_DIR "/") + app::tag_of(language) + ".txt")
  );
  if (!read) {
    throw std::runtime_error(core::describe(read.error()));
  }
  return std::move(*read);
}

inline std::string twin_in(const core::Story& story, app::Language language) {
  return twin(known_all(story), messages_in(language), words_in(language));
}

inline std::string unescaped(std::string_view html) {
  static const std::pair<std::string_view, char> kEntities[] =
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    const auto entity =
        std::find_if(std::begin(kEntities), std::end(kEntities), [&](const auto& one) {
          return html.substr(at, one.first.size()) == one.first;
        });
    text += entity == std::end(kEntities) ? html[at] : entity->second;
    at += entity == std::end(kEntities) ? 1 : entity->first.size();
  }
  return text;
}

struct Tag {
  std::string name;                               // `/section` for an end tag
  std::map<std::string, std::string> attributes;  // unescaped
  std::size_t at = 0, end = 0;                    // of the tag itself
};

// Attributes are written name="value", and a value has no quote in it.
inline std::vector<Tag> tags_of(std::string_view html) {
  std::vector<Tag> tags;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    Tag tag;
    tag.at = at;
    std::size_t to = html.find_first_of(" >", at);
    tag.name = html.substr(at + 1, to - at - 1);
    while (to != html.npos && html[to] == ' ') {
      const std::size_t equals = html.find('=', to), close = html.find('"', equals + 2);
      tag.attributes[std::string(html.substr(to + 1, equals - to - 1))] =
          unescaped(html.substr(equals + 2, close - equals - 2));
      to = close + 1;
    }
    tag.end = to + 1;
    tags.push_back(std::move(tag));
  }
  return tags;
}

// All text between the tags.
inline std::string text_of(std::string_view html) {
  std::string text;
  std::size_t from = 0;
  for (const Tag& tag : tags_of(html)) {
    text += html.substr(from, tag.at - from);
    from = tag.end;
  }
  return unescaped(text.append(html.substr(from)));
}

// The element with that id, from its tag to the next tag that ends one of its name (none of ours
// holds one of its own kind that has an id).
inline std::string_view element(std::string_view html, const std::string& id) {
  const std::size_t inside = html.find(" id=\"" + id + "\"");
  if (inside == html.npos) {
    return {};
  }
  const std::size_t start = html.rfind('<', inside);
  const std::string end =
      "</" + std::string(html.substr(start + 1, html.find(' ', start) - start - 1)) + ">";
  return html.substr(start, html.find(end, start) + end.size() - start);
}

}  // namespace dateline::page
