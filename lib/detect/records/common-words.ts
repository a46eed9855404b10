/** Words that occur in titles, affiliations and menus, and hardly ever in people's names (all lower case). */
const notNames = new Set(
  `a about abstract academy accepted access across advances algorithm algorithms all an analysis and answer app
  application applications approach architecture archive article articles artificial as at author authors awards
  based best beyond big book books bookmark by call case center centre chapter chat citation cite classification
  cloud cluster code college comments committee communication company complete computer computing conference contact
  control corporation course data dataset deep demo department design detection digital discussion distributed doi
  download dynamic dynamics early editorial editors education effect efficient email engineering environment
  evaluation events experience faculty features foundation framework free from full future general generation
  global graph group guide high history home hospital how html image images in inc index industry inference
  information institute intelligence interactive international international into introduction invited is issue
  its journal keynote keywords lab laboratory language languages large latest learning library list local login ltd
  machine magazine management map media memory menu method methods mining mobile model modeling modelling models
  more multi music national natural network networks neural new news next no not notes novel object of office on
  online open optimization optimal or our page paper papers password pdf performance platform policy post poster
  posters power preprint press privacy probabilistic problem proceedings processing program programming project
  published publisher publication publications quantum questions random read real recognition reinforcement related report
  representation representations reproducible research results review robust robot robotic school science sciences
  search security self semantic sequence series service services session sign site slides social society software
  some source space special state statistical structure studies study subject subjects supervised supplement
  supplementary support survey syntax system systems talk technical techniques technology test text the theory
  this through time to top towards toward track training transactions transfer translation transport trend
  understanding university unsupervised using via video view virtual vision visual volume watch web website what
  when why wiki with without word words work workshop world year your zone
  vol issue export remote sensing ecology created uploaded modified rights statement resource type language keyword identifier
  universidad universidade università université universität instituto institut istituto eth epfl kaist kth ucla caltech
  dvi ps html xml txt zip gz doc epub bibtex ris
  springer elsevier wiley netherlands corp department gmbh llc mit cnrs inria usa uk china germany france canada japan india italy spain australia
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday`.split(/\s+/),
);

/** Whether a word (lower case) speaks against a text being a person's name. */
export function isCommonWord(word: string): boolean {
  return notNames.has(word);
}
