import GRDB

/// The schema, one step a version. A step that has shipped is never changed.
let migrator: DatabaseMigrator = {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("1 first") { db in
    try db.execute(sql: conversationSchema + peopleSchema + logSchema)
  }
  return migrator
}()

private let conversationSchema = """
  CREATE TABLE conversation (
    id INTEGER PRIMARY KEY, customer TEXT NOT NULL, channel TEXT NOT NULL, thread TEXT NOT NULL,
    language TEXT NOT NULL, status INTEGER NOT NULL, ownerKind INTEGER NOT NULL, owner TEXT, queue TEXT NOT NULL,
    priority INTEGER NOT NULL, openedAt INTEGER NOT NULL, lastActivityAt INTEGER NOT NULL, unansweredSince INTEGER,
    waitingSince INTEGER, offerAgent TEXT, offerUntil INTEGER, declinedBy TEXT NOT NULL, handoffReason TEXT,
    promiseDue INTEGER, intent TEXT, intentConfidence REAL NOT NULL, emotion REAL NOT NULL, emotionTrend REAL NOT NULL,
    risk REAL NOT NULL, recentTrips TEXT NOT NULL, botMisses INTEGER NOT NULL, complexity INTEGER NOT NULL,
    messageCount INTEGER NOT NULL, preview TEXT NOT NULL, lastMessage INTEGER, lastCustomerMessage INTEGER,
    firstHumanReplyAt INTEGER, resolvedAt INTEGER, disposition TEXT, botAnswers INTEGER NOT NULL DEFAULT 0,
    handoffs INTEGER NOT NULL DEFAULT 0, reopens INTEGER NOT NULL DEFAULT 0);
  CREATE INDEX conversation_thread ON conversation(channel, thread, id);
  CREATE INDEX conversation_owned ON conversation(owner, risk) WHERE status = 0 AND ownerKind = 2;
  CREATE INDEX conversation_waiting ON conversation(waitingSince) WHERE status = 0 AND ownerKind = 1;
  CREATE INDEX conversation_bot ON conversation(lastActivityAt, id) WHERE status = 0 AND ownerKind = 0;
  CREATE INDEX conversation_heat ON conversation(ownerKind, emotion) WHERE status = 0;
  CREATE INDEX conversation_all ON conversation(lastActivityAt, id);
  CREATE INDEX conversation_review ON conversation(emotion, id) WHERE lastCustomerMessage IS NOT NULL;
  CREATE INDEX conversation_opened ON conversation(openedAt);
  CREATE INDEX conversation_promise ON conversation(promiseDue) WHERE promiseDue IS NOT NULL;

  CREATE TABLE tally (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO tally VALUES ('all', 0), ('review', 0);
  CREATE TRIGGER tally_new AFTER INSERT ON conversation BEGIN
    UPDATE tally SET value = value + 1 WHERE name = 'all' OR (name = 'review' AND NEW.lastCustomerMessage IS NOT NULL);
  END;
  CREATE TRIGGER tally_heard AFTER UPDATE OF lastCustomerMessage ON conversation
    WHEN OLD.lastCustomerMessage IS NULL AND NEW.lastCustomerMessage IS NOT NULL BEGIN
    UPDATE tally SET value = value + 1 WHERE name = 'review';
  END;

  CREATE TABLE message (
    id INTEGER PRIMARY KEY, conversation INTEGER NOT NULL REFERENCES conversation(id), at INTEGER NOT NULL,
    authorKind INTEGER NOT NULL, author TEXT, kind TEXT NOT NULL, text TEXT NOT NULL, delivery TEXT NOT NULL,
    holdUntil INTEGER, reading BLOB, verdict BLOB, source TEXT);
  CREATE INDEX message_conversation ON message(conversation, id);
  CREATE INDEX message_outbox ON message(holdUntil, id) WHERE delivery = 'pending';

  CREATE TABLE handoff (
    id INTEGER PRIMARY KEY, conversation INTEGER NOT NULL, queue TEXT NOT NULL, at INTEGER NOT NULL,
    reason TEXT NOT NULL, layer INTEGER NOT NULL, promiseDue INTEGER NOT NULL, answeredAt INTEGER);
  CREATE INDEX handoff_at ON handoff(at);
  CREATE INDEX handoff_open ON handoff(conversation) WHERE answeredAt IS NULL;

  """

private let peopleSchema = """
  CREATE TABLE agent (
    id TEXT PRIMARY KEY, body BLOB NOT NULL, presence TEXT NOT NULL, presenceSince INTEGER NOT NULL,
    lastAssignedAt INTEGER, handled INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE queue (id TEXT PRIMARY KEY, place INTEGER NOT NULL, body BLOB NOT NULL);
  CREATE TABLE customer (id TEXT PRIMARY KEY, name TEXT NOT NULL, tier TEXT NOT NULL, body BLOB NOT NULL);
  CREATE TABLE purchase (number TEXT PRIMARY KEY, customer TEXT NOT NULL, placedAt INTEGER NOT NULL, body BLOB NOT NULL);
  CREATE INDEX purchase_customer ON purchase(customer, placedAt);
  CREATE TABLE bill (
    customer TEXT NOT NULL, month TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (customer, month)) WITHOUT ROWID;
  CREATE TABLE article (id TEXT PRIMARY KEY, place INTEGER NOT NULL, body BLOB NOT NULL);
  CREATE TABLE policy (
    name TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (name, version)) WITHOUT ROWID;

  """

private let logSchema = """
  CREATE TABLE log (
    position INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, conversation INTEGER, payload BLOB NOT NULL,
    hash BLOB NOT NULL);
  CREATE INDEX log_conversation ON log(conversation, position) WHERE conversation IS NOT NULL;
  CREATE TRIGGER log_keeps_rows BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER log_keeps_all BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TABLE inbound (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL,
    at INTEGER NOT NULL, isProcessed INTEGER NOT NULL DEFAULT 0, UNIQUE (channel, key));
  CREATE INDEX inbound_pending ON inbound(sequence) WHERE isProcessed = 0;
  CREATE TABLE cursor (channel TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

  """
