-- Registry, version 2: where the QA variants of a schema product's tenants live. Empty means: as in production.

ALTER TABLE tm.products
    ADD COLUMN qa_image text NOT NULL DEFAULT '',
    ADD COLUMN qa_schema_database text NOT NULL DEFAULT '' CHECK (octet_length(qa_schema_database) <= 63);

-- Only the row that version 1 came with and nobody has changed; what operators wrote stays as it is.
UPDATE tm.products SET qa_image = 'chalanpro:2.0.0-qa', qa_schema_database = 'chalan_qa_db'
WHERE key = 'chalan' AND image = 'chalanpro:2.0.0' AND schema_database = 'chalan_tenant_db';
