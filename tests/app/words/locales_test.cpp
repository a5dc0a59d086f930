// data/locales is whole: every text in every language, with the same placeholders, the plural forms
// that the language has, and nothing that English does not have.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "core/base/json_tree.hpp"

namespace dateline::app {
namespace {

using Texts = std::map<std::string, std::string>;

constexpr const char* kForms[] = {"zero", "one", "few", "many", "other"};
const std::map<std::string, std::set<std::string>> kFormsOf{
    {"en", {"one", "other"}},
    {"ko", {"other"}},
    {"uk", {"one", "few", "many", "other"}},
    {"ru", {"one", "few", "many", "other"}}
};

Texts texts_of(const std::string& language) {
  const std::string path = std::string(DATELINE_SOURCE_DIR "/data/locales/") + language + ".json";
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  const auto tree = core::parse_json(bytes.str(), path);
  Texts texts;
  EXPECT_TRUE(tree) << (tree ? "" : core::describe(tree.error()));
  if (!tree) {
    return texts;
  }
  EXPECT_TRUE(tree->duplicate_keys().empty()) << path;
  for (const core::NodeId node : tree->contents(0)) {
    EXPECT_EQ(tree->kind(node), core::JsonKind::string) << tree->key(node);
    texts.emplace(tree->key(node), tree->text(node));
  }
  return texts;
}

// `claims.few` as its id and its form; a text without forms has an empty one.
std::pair<std::string, std::string> parts_of(const std::string& key) {
  const std::size_t dot = key.rfind('.');
  return dot == key.npos ? std::pair(key, std::string())
                         : std::pair(key.substr(0, dot), key.substr(dot + 1));
}

std::map<std::string, std::set<std::string>> forms_by_id(const Texts& texts) {
  std::map<std::string, std::set<std::string>> ids;
  for (const auto& [key, text] : texts) {
    const auto [id, form] = parts_of(key);
    ids[id];
    if (!form.empty()) {
      ids[id].insert(form);
    }
  }
  return ids;
}

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
    found.insert(text.substr(at, text.find('}', at) - at + 1));
  }
  return found;
}

std::map<std::string, std::set<std::string>> placeholders_by_id(const Texts& texts) {
  std::map<std::string, std::set<std::string>> all;
  for (const auto& [key, text] : texts) {
    all[parts_of(key).first].merge(placeholders(text));
  }
  return all;
}

void expect_whole(const std::string& language, const Texts& english, const Texts& texts) {
  const auto wanted = forms_by_id(english), said = forms_by_id(texts);
  for (const auto& [id, forms] : wanted) {
    ASSERT_TRUE(said.count(id) == 1) << language << ".json does not have " << id;
    std::set<std::string> due = forms.empty() ? std::set<std::string>() : kFormsOf.at(language);
    if (forms.count("zero") == 1) {
      due.insert("zero");
    }
    EXPECT_EQ(said.at(id), due) << language << ".json: the plural forms of " << id;
  }
  for (const auto& entry : said) {
    EXPECT_EQ(wanted.count(entry.first), 1u) << language << ".json: English has no " << entry.first;
  }
  EXPECT_EQ(placeholders_by_id(texts), placeholders_by_id(english)) << language;
}

class Locale : public testing::TestWithParam<const char*> {};

TEST_P(Locale, SaysAllThatEnglishSays) {
  expect_whole(GetParam(), texts_of("en"), texts_of(GetParam()));
}

TEST_P(Locale, HasNoTextThatIsEmptyOrBroken) {
  for (const auto& [key, text] : texts_of(GetParam())) {
    EXPECT_FALSE(text.empty()) << key;
    EXPECT_EQ(text.find_first_of("\n\t\r"), text.npos) << key;
    EXPECT_EQ(std::count(text.begin(), text.end(), '{'), std::count(text.begin(), text.end(), '}'))
        << key;
    const std::string form = parts_of(key).second;
    if (form.empty()) {
      continue;
    }
    EXPECT_NE(std::find(std::begin(kForms), std::end(kForms), form), std::end(kForms)) << key;
  }
}

TEST_P(Locale, HasAsManyPartsInItsListsAsEnglish) {
  const Texts english = texts_of("en"), texts = texts_of(GetParam());
  for (const auto& [key, text] : english) {
    if (text.find('|') == text.npos || texts.count(key) == 0) {
      continue;
    }
    EXPECT_EQ(
        std::count(text.begin(), text.end(), '|'),
        std::count(texts.at(key).begin(), texts.at(key).end(), '|')
    ) << key;
  }
}

// Who could not confirm has not denied, and nothing here is ever "verified".
TEST_P(Locale, KeepsApartCannotVerifyAndDenies) {
  const std::string stances = texts_of(GetParam()).at("stances");
  std::set<std::string> each;
  std::istringstream list(stances);
  for (std::string one; std::getline(list, one, '|');) {
    each.insert(one);
  }
  EXPECT_EQ(each.size(), core::kStanceMarks) << stances;
}

INSTANTIATE_TEST_SUITE_P(
    Languages,
    Locale,
    testing::Values("en", "ko", "uk", "ru"),
    [](const auto& locale) { return std::string(locale.param); }
);

}  // namespace
}  // namespace dateline::app
